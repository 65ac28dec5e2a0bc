package de.depesche.formats.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.cda.LetterMail;
import de.depesche.formats.cda.Letters;
import de.depesche.formats.cda.LevelOneFiles;
import de.depesche.formats.companion.CompanionFiles;
import de.depesche.formats.companion.KvService;
import de.depesche.formats.companion.RoutingTable;
import de.depesche.formats.daleuv.Interchange;
import de.depesche.formats.daleuv.Segments;
import de.depesche.formats.documentation.DocumentationDelivery;
import de.depesche.formats.inspection.Inspection;
import de.depesche.formats.kvdt.MasterData;
import de.depesche.formats.mail.MailPart;
import de.depesche.formats.mail.Parcel;
import de.depesche.formats.oneclick.OneClick;
import de.depesche.formats.pdf.PdfFiles;
import de.depesche.formats.receipts.Answer;
import de.depesche.formats.receipts.Mdn;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.xml.XmlLimits;
import de.depesche.formats.xml.XmlOutcome;
import de.depesche.formats.xml.XmlReading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// XML, mails, segments, identifiers, and the one way in for all.
final class OtherReadings {
    private static final LocalDateTime SENT = LocalDateTime.of(2026, 4, 2, 13, 10);

    private OtherReadings() {}

    static Stream<String> companion(byte[] input) throws IOException {
        return Reports.told(
                CompanionFiles.read(in(input), Optional.of("begleitdatei.xml")).report());
    }

    static Stream<String> routing(byte[] input) throws IOException {
        var reading = RoutingTable.read(in(input));
        reading.table().ifPresent(table -> assertThat(table.services()).doesNotHaveDuplicates());
        return Reports.told(reading.report());
    }

    static Stream<String> letter(byte[] input) throws IOException {
        return Reports.told(Letters.read(in(input), Optional.of("brief.xml")).report());
    }

    static Stream<String> levelOne(byte[] input) {
        var reading = LevelOneFiles.read(input, Optional.of("181234500_4711_20260402.EEAB"), Optional.empty());
        assertThat(reading.link()).isNotNull();
        return Reports.told(reading.report());
    }

    static Stream<String> segments(byte[] input) {
        var findings = new ReportBuilder();
        var segments = Segments.read(new String(input, StandardCharsets.ISO_8859_1), findings);
        assertThat(Interchange.errors(segments)).doesNotContainNull();
        return Reports.told(findings.report());
    }

    static Stream<String> receipt(byte[] input) {
        var mail = MailPart.parse(input);
        var mdn = Mdn.parse(mail);
        return Stream.of(
                Answer.of(mail).kind().name(),
                mdn.isPresent() ? "notification" : "other",
                "parts " + mail.parts().size(),
                mdn.flatMap(Mdn::disposition).map(Enum::name).orElse("none"));
    }

    static Stream<String> delivery(byte[] input) {
        var mail = MailPart.parse(input);
        var verdict = OneClick.check(mail, Optional.empty(), KvService.Channel.KIM, SENT, List.of());
        return Stream.of(
                        verdict.report(),
                        LetterMail.read(mail).report(),
                        DocumentationDelivery.read(Parcel.of(mail)).report())
                .flatMap(Reports::told);
    }

    static Stream<String> pdf(byte[] input) {
        return Reports.told(PdfFiles.read(input));
    }

    static Stream<String> xml(byte[] input) throws IOException {
        return switch (XmlReading.read(in(input), XmlLimits.SMALL)) {
            case XmlOutcome.Read(var document) -> document.root().descend().map(element -> "<" + element.name());
            case XmlOutcome.Refused(var reason, var where, var why) -> {
                assertThat(where.path().orElse("")).hasSizeLessThan(200);
                assertThat(why.german()).isNotBlank();
                yield Stream.of(reason.toString());
            }
        };
    }

    static Stream<String> identifiers(byte[] input) {
        return Identifiers.told(new String(input, StandardCharsets.UTF_8));
    }

    static Stream<String> inspection(byte[] input) throws IOException {
        var result = new Inspection(MasterData.NONE, Optional.empty()).inspect(Optional.of("datei"), in(input));
        return Stream.concat(Stream.of(result.kind().code()), Reports.told(result.report()));
    }

    private static ByteArrayInputStream in(byte[] input) {
        return new ByteArrayInputStream(input);
    }
}
