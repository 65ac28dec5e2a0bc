package de.depesche.formats.documentation;

import de.depesche.formats.companion.CompanionFile;
import de.depesche.formats.mail.MailPart;
import de.depesche.formats.rules.Catalogue;
import de.depesche.formats.rules.Catalogue.Breaches;
import de.depesche.formats.rules.Catalogue.Check;
import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.RuleBook;
import de.depesche.formats.rules.Text;
import de.depesche.formats.rules.Where;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The rules of a delivery of eDokumentation. Their words stand in `documentation.rules`.
final class DocumentationRules {
    static final RuleBook BOOK = RuleBook.in(DocumentationRules.class, "documentation.rules");

    private static final Pattern ARCHIVE =
            Pattern.compile("([0-9]{9})_[0-9]{14}_[0-9]+_([A-Z]+)\\.zip\\.xkm", Pattern.CASE_INSENSITIVE);
    private static final Text NO_MAIL =
            Text.of("Die Nachricht selbst liegt nicht vor.", "The message itself is not there.");
    private static final Text NOT_KNOWN = Text.of(
            "Die Regel ist nur für die Qualitätssicherung (QS…) belegt, oder die Begleitdatei ist nicht zu verstehen.",
            "The rule is known for quality assurance (QS…) only, or the companion file cannot be understood.");

    static final Catalogue<DocumentationDelivery> CATALOGUE = new Catalogue<>(List.of(
            Check.of(BOOK.rule("EDOKU-PARTS"), DocumentationRules::parts),
            Check.of(BOOK.rule("EDOKU-0813"), DocumentationRules::names),
            ofMail("EDOKU-SERVICE", DocumentationRules::service),
            ofMail("EDOKU-SUBJECT", DocumentationRules::subject),
            ofMail("EDOKU-DESCRIPTION", DocumentationRules::descriptions),
            known("EDOKU-ARCHIVE", DocumentationRules::archiveName),
            known(
                    "EDOKU-ARCHIVE-BSNR",
                    (delivery, rule) -> archives(delivery)
                            .filter(name -> !name.group(1)
                                    .equals(companion(delivery).bsnr().value()))
                            .map(name -> rule.at(
                                    Where.FILE.inFile(name.group()),
                                    Map.of(
                                            "found",
                                            name.group(1),
                                            "expected",
                                            companion(delivery).bsnr().value())))),
            known(
                    "EDOKU-ARCHIVE-TYPE",
                    (delivery, rule) -> archives(delivery)
                            .filter(name -> !name.group(2).equalsIgnoreCase(type(delivery)))
                            .map(name -> rule.at(
                                    Where.FILE.inFile(name.group()),
                                    Map.of("found", name.group(2), "expected", type(delivery)))))));

    private DocumentationRules() {}

    private static Check<DocumentationDelivery> known(String id, Breaches<DocumentationDelivery> breaches) {
        return Check.of(BOOK.rule(id), breaches).onlyWhere(DocumentationDelivery::isQualityAssurance, NOT_KNOWN);
    }

    private static Check<DocumentationDelivery> ofMail(String id, Breaches<DocumentationDelivery> breaches) {
        return known(id, breaches).onlyWhere(delivery -> delivery.parcel().isMail(), NO_MAIL);
    }

    private static Stream<Finding> parts(DocumentationDelivery delivery, Rule rule) {
        int companions = delivery.companions().size();
        int archives = delivery.archives().size();
        return companions == 1 && archives == 1
                ? Stream.empty()
                : Stream.of(rule.at(Where.FILE, Map.of("companions", "" + companions, "archives", "" + archives)));
    }

    private static Stream<Finding> names(DocumentationDelivery delivery, Rule rule) {
        var attached =
                delivery.archives().stream().map(DocumentationRules::name).toList();
        return delivery.companion().map(file -> file.differences(attached)).stream()
                .filter(different -> !different.isEmpty())
                .map(different -> rule.at(
                        Where.FILE.inFile(CompanionFile.FILE_NAME), Map.of("found", String.join(", ", different))));
    }

    private static Stream<Finding> service(DocumentationDelivery delivery, Rule rule) {
        var expected = service(delivery);
        var found = delivery.parcel().service().orElse("–");
        return found.equals(expected)
                ? Stream.empty()
                : Stream.of(rule.at(Where.path("/X-KIM-Dienstkennung"), Map.of("found", found, "expected", expected)));
    }

    /// The finding does not repeat the subject: where people write it by hand, it may name a patient.
    private static Stream<Finding> subject(DocumentationDelivery delivery, Rule rule) {
        var expected = service(delivery);
        return delivery.parcel().header("Subject").filter(expected::equals).isPresent()
                ? Stream.empty()
                : Stream.of(rule.at(Where.path("/Subject"), Map.of("expected", expected)));
    }

    private static Stream<Finding> descriptions(DocumentationDelivery delivery, Rule rule) {
        return Stream.concat(
                delivery.companions().stream().flatMap(part -> description(part, "eDoku-Begleitdatei", rule)),
                delivery.archives().stream().flatMap(part -> description(part, "eDoku-Archiv", rule)));
    }

    private static Stream<Finding> description(MailPart part, String expected, Rule rule) {
        var found = part.header("Content-Description").orElse("–").strip();
        return found.equals(expected)
                ? Stream.empty()
                : Stream.of(rule.at(
                        Where.path("/Content-Description").inFile(name(part)),
                        Map.of("found", found, "expected", expected)));
    }

    private static Stream<Finding> archiveName(DocumentationDelivery delivery, Rule rule) {
        return delivery.archives().stream()
                .map(DocumentationRules::name)
                .filter(name -> !ARCHIVE.matcher(name).matches())
                .map(name -> rule.at(Where.FILE.inFile(name), Map.of("found", name)));
    }

    private static Stream<MatchResult> archives(DocumentationDelivery delivery) {
        return delivery.archives().stream()
                .map(DocumentationRules::name)
                .map(ARCHIVE::matcher)
                .flatMap(name -> name.matches() ? Stream.of(name.toMatchResult()) : Stream.empty());
    }

    private static String service(DocumentationDelivery delivery) {
        return "eDokumentation-" + type(delivery) + ";Lieferung;V2.0";
    }

    private static String type(DocumentationDelivery delivery) {
        return companion(delivery).documentType().officialName();
    }

    private static CompanionFile companion(DocumentationDelivery delivery) {
        return delivery.companion().orElseThrow();
    }

    private static String name(MailPart part) {
        return part.fileName().orElse("").strip();
    }
}
