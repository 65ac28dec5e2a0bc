package de.depesche.formats.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.companion.CompanionWriter;
import de.depesche.formats.companion.DocumentType;
import de.depesche.formats.companion.KvService;
import de.depesche.formats.companion.OneClickFunction;
import de.depesche.formats.companion.RoutingTable;
import de.depesche.formats.inspection.Inspection.Result;
import de.depesche.formats.kvdt.MasterData;
import de.depesche.formats.mail.MailPart;
import de.depesche.formats.mail.Parcel;
import de.depesche.formats.oneclick.Mails;
import de.depesche.formats.rules.Report.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Parts that travel together get one verdict.
class ParcelInspectionTest {
    private static final String BILLING =
            Mails.billing(Mails.companion(false, DocumentType.BILLING, List.of(Mails.KVDT)));
    private static final String PDF = "%PDF-1.7\n<pdfaid:part>2</pdfaid:part><pdfaid:conformance>b<\n%%EOF\n";

    private final Inspection inspection = new Inspection(MasterData.NONE, Optional.empty());

    @Test
    void aMailOfBillingIsAPackage() throws IOException {
        var result = mail(BILLING);

        assertThat(result.kind()).isEqualTo(FileKind.ONE_CLICK);
        assertThat(result.parts())
                .extracting(Inspection.Part::kind)
                .containsExactly(FileKind.COMPANION, FileKind.SEALED);
        assertThat(result.report().counts()).containsOnlyKeys("PARCEL-SEALED");
        assertThat(result.report().verdict()).isEqualTo(Verdict.OK);
        assertThat(result.report().notChecked())
                .extracting(rule -> rule.rule().id())
                .containsExactly("ONECLICK-0130", "ONECLICK-0812");
    }

    @Test
    void filesAloneAreTheSamePackageWithoutItsMessage() throws IOException {
        var companion = Mails.companion(false, DocumentType.BILLING, List.of(Mails.KVDT));
        var result = inspection.inspect(
                Parcel.of(List.of(file("begleitdatei.xml", CompanionWriter.write(companion)), file(Mails.KVDT, "zu"))));

        assertThat(result.kind()).isEqualTo(FileKind.ONE_CLICK);
        assertThat(result.report().counts()).containsOnlyKeys("PARCEL-SEALED");
        assertThat(result.report().notChecked())
                .extracting(rule -> rule.rule().id())
                .contains("ONECLICK-0110", "ONECLICK-0142-TYPE", "ONECLICK-0812");
    }

    @Test
    void whatIsWrongWithAPartNamesThePart() throws IOException {
        var companion = Mails.companion(false, DocumentType.BILLING, List.of("Z01.con"));
        var result = inspection.inspect(Parcel.of(List.of(
                file("begleitdatei.xml", CompanionWriter.write(companion)), file("Z01.con", "9998000con0\r\n"))));

        assertThat(result.report().verdict()).isEqualTo(Verdict.ERRORS);
        assertThat(result.report().findings())
                .anySatisfy(finding -> {
                    assertThat(finding.rule().id()).startsWith("XDT-");
                    assertThat(finding.where().file()).contains("Z01.con");
                    assertThat(finding.where().line()).hasValue(1);
                })
                .anySatisfy(finding -> assertThat(finding.rule().id()).isEqualTo("ONECLICK-KVDT-NAME"));
    }

    @Test
    void whoTakesItIsFoundByThePracticeOrNamed() throws IOException {
        var service = new KvService(
                "20",
                "1CLICK",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(OneClickFunction.TEST_BILLING));
        var table = new RoutingTable(Optional.empty(), List.of(service));
        var at = LocalDateTime.of(2026, 4, 2, 13, 10);

        for (var kv : List.of(Optional.<String>empty(), Optional.of("20"))) {
            var knowing = inspection.with(new Receivers(table, kv, at));
            assertThat(knowing.inspect(Optional.empty(), in(BILLING)).report().counts())
                    .containsKeys("ONECLICK-0130", "ONECLICK-0812");
        }
        var other = inspection.with(new Receivers(table, Optional.of("38"), at));
        assertThat(other.inspect(Optional.empty(), in(BILLING)).report().notChecked())
                .hasSize(2);
    }

    @Test
    void aDeliveryOfDocumentationIsKnownByItsCompanionFile() throws IOException {
        var companion = new String(
                        CompanionWriter.write(Mails.companion(false, DocumentType.BILLING, List.of("a.zip.xkm"))),
                        StandardCharsets.UTF_8)
                .replace("2.0.0", "1.0.0")
                .replace("ABRECHNUNG", "QSHGV");
        var result =
                inspection.inspect(Parcel.of(List.of(file("begleitdatei.xml", companion), file("a.zip.xkm", "zu"))));

        assertThat(result.kind()).isEqualTo(FileKind.DOCUMENTATION);
    }

    @Test
    void aLetterWithItsPdfIsAPair() throws IOException {
        var letter = "<ClinicalDocument xmlns='urn:hl7-org:v3'/>";
        var pair = inspection.inspect(Parcel.of(List.of(file("brief.xml", letter), file("brief.pdf", PDF))));

        assertThat(pair.kind()).isEqualTo(FileKind.LETTER_MAIL);
        assertThat(pair.report().counts())
                .containsKeys("CDA-TYPE", "PDF-A-CONTENT")
                .doesNotContainKey("LETTER-PAIR");
        assertThat(pair.report().notChecked())
                .extracting(rule -> rule.rule().id())
                .contains("LETTER-SERVICE", "CDA-SCHEMA");

        var two = mail("""
                X-KIM-Dienstkennung: Arztbrief;VHitG-Versand;V1.2
                Content-Type: multipart/mixed; boundary=g

                --g
                Content-Type: a/b; name=a.xml

                %1$s
                --g
                Content-Type: a/b; name=b.xml

                %1$s
                --g--
                """.formatted(letter));
        assertThat(two.report().counts()).containsKey("LETTER-PAIR").containsEntry("CDA-TYPE", 2L);
    }

    @Test
    void anOrderFileOfDaleUvNeedsItsPayload() throws IOException {
        var payload = file("bericht", "UNH+1+uvt'UNT+2+1'");

        var alone = inspection.inspect(Parcel.of(List.of(payload)));
        var pair = inspection.inspect(Parcel.of(List.of(payload, file("bericht.auf", "5000"))));

        assertThat(alone.kind()).isEqualTo(FileKind.DALE_UV_DELIVERY);
        assertThat(alone.report().notChecked())
                .extracting(rule -> rule.rule().id())
                .containsExactly("DALE-PAIR");
        assertThat(pair.report().counts()).containsOnlyKeys("PARCEL-OTHER");
        var order = mail("X-KIM-Dienstkennung: DALE-UV;Einsendung;V1.0\r\nContent-Type: a/b; name=b.auf\r\n\r\n5000");
        assertThat(order.report().counts()).containsKey("DALE-PAIR");
    }

    @Test
    void anAnswerOfTheKvIsNoDelivery() throws IOException {
        var answer = BILLING.replace("Lieferung;V2.0", "Rueckmeldung;V2.0")
                .replace("1ClickAbrechnung-Lieferung", "1ClickAbrechnung-Rueckmeldung");

        assertThat(mail(answer).kind()).isEqualTo(FileKind.MAIL);
        assertThat(mail(answer).report().counts()).containsOnlyKeys("PARCEL-SEALED");
    }

    @Test
    void aMailInAMailIsNotOpenedButOneInAFolderIs() throws IOException {
        var inner = "MIME-Version: 1.0\r\nContent-Type: text/plain; name=a.txt\r\n\r\nGuten Tag";
        var outer = mail("Content-Type: a/b; name=innen.eml\r\n\r\n" + inner);

        assertThat(outer.report().counts()).containsOnlyKeys("PARCEL-OTHER");
        var folder = inspection.inspect(Parcel.of(List.of(file("a.eml", inner))));
        assertThat(folder.kind()).isEqualTo(FileKind.FILES);
        assertThat(folder.report().counts()).containsOnlyKeys("PARCEL-OTHER", "PARCEL-NOTHING");
    }

    private Result mail(String text) throws IOException {
        return inspection.inspect(Optional.of("post.eml"), in(text));
    }

    private static MailPart file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static MailPart file(String name, byte[] content) {
        return MailPart.file(name, () -> new ByteArrayInputStream(content));
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
