package de.depesche.formats.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.kvdt.MasterData;
import de.depesche.formats.mail.MailPart;
import de.depesche.formats.mail.Parcel;
import de.depesche.formats.rules.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule of parcels, with a mail that breaks it and one that just does not.
class ParcelRulesTest {
    private static final String GDT = "01380006310\r\n0178402Obj_1\r\n";
    private static final String ANSWER = "X-KIM-Dienstkennung: 1ClickAbrechnung;Rueckmeldung;V2.0\r\n";
    private static final String HEADER = "From: praxis@kim.example\r\nMIME-Version: 1.0\r\n";

    record Sample(String rule, String breaks, String keeps) {
        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<Sample> samples() {
        var one = mail("", part("a.gdt", GDT));
        return Stream.of(
                new Sample("PARCEL-CLOSED", HEADER + "Content-Type: application/pkcs7-mime\r\n\r\nMIIB", one),
                new Sample("PARCEL-PARTS", many(200), many(199)),
                new Sample(
                        "PARCEL-SERVICE",
                        mail("X-KIM-Dienstkennung: Brieftaube;Abflug;V1.0\r\n"),
                        mail("X-KIM-Dienstkennung: KIM-Mail;Default;V1.5\r\n")),
                new Sample(
                        "PARCEL-SUBJECT",
                        mail(ANSWER + "Subject: Test\r\n"),
                        mail(ANSWER + "Subject: 1ClickAbrechnung-Rueckmeldung\r\n")),
                new Sample("PARCEL-NAME", mail("", part("Größe.gdt", GDT)), mail("", part("=?UTF-8?Q?=C3=B6?=", GDT))),
                new Sample(
                        "PARCEL-TWICE",
                        mail("", part("a.gdt", GDT), part("A.gdt", GDT)),
                        mail("", part("a.gdt", GDT), part("b.gdt", GDT))),
                new Sample("PARCEL-EMPTY", mail("", part("a.gdt", "")), one),
                new Sample("PARCEL-SEALED", mail("", part("a.con.XKM", "zu")), one),
                new Sample("PARCEL-OTHER", mail("", part("a.txt", "Guten Tag")), one),
                new Sample("PARCEL-NOTHING", mail("", part("a.txt", "Guten Tag")), mail("", part("a.xkm", "zu"))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aMailBreaksItAndOneJustDoesNot(Sample sample) throws IOException {
        assertThat(read(sample.breaks()).counts()).containsKey(sample.rule());
        assertThat(read(sample.keeps()).counts()).doesNotContainKey(sample.rule());
    }

    @Test
    void everyRuleHasBoth() {
        var named = Stream.concat(
                Stream.of("FILE-1", "FILE-2", "PARCEL-LARGE", "PARCEL-FOLDER"),
                samples().map(Sample::rule));
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        Inspection.rules().stream().map(rule -> rule.id()).toList());
    }

    @Test
    void aMessageOfMoreThanItsLimitIsRefusedUnread() throws IOException {
        assertThat(read(HEADER + "\r\n" + "x".repeat(64 << 20)).counts()).containsOnlyKeys("PARCEL-LARGE");
    }

    @Test
    void foldersBesideTheFilesAreNamedBecauseNobodyLooksIntoThem() throws IOException {
        var file = MailPart.file("a.gdt", () -> new ByteArrayInputStream(GDT.getBytes(StandardCharsets.UTF_8)));

        assertThat(report(Parcel.of(List.of(file), List.of("alt", "neu"))).findings())
                .filteredOn(finding -> finding.rule().id().equals("PARCEL-FOLDER"))
                .extracting(finding -> finding.message(Locale.GERMAN))
                .containsExactly("Der Unterordner alt blieb ungeprüft.", "Der Unterordner neu blieb ungeprüft.");
        assertThat(report(Parcel.of(List.of(file))).counts()).doesNotContainKey("PARCEL-FOLDER");
    }

    private static Report report(Parcel parcel) throws IOException {
        return new Inspection(MasterData.NONE, Optional.empty()).inspect(parcel).report();
    }

    private static String many(int parts) {
        var mail = new String[parts];
        for (int i = 0; i < parts; i++) {
            mail[i] = part(i + ".txt", "Guten Tag");
        }
        return mail("", mail);
    }

    private static String part(String name, String content) {
        return "Content-Type: application/octet-stream; name=\"" + name + "\"\r\n\r\n" + content;
    }

    private static String mail(String fields, String... parts) {
        return HEADER + fields + "Content-Type: multipart/mixed; boundary=g\r\n\r\n--g\r\n"
                + String.join("\r\n--g\r\n", parts) + "\r\n--g--\r\n";
    }

    private static Report read(String mail) throws IOException {
        return new Inspection(MasterData.NONE, Optional.empty())
                .inspect(Optional.empty(), new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)))
                .report();
    }
}
