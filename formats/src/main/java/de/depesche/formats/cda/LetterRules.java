package de.depesche.formats.cda;

import de.depesche.formats.identifiers.Kvnr;
import de.depesche.formats.rules.Catalogue;
import de.depesche.formats.rules.Catalogue.Check;
import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.RuleBook;
import de.depesche.formats.rules.Where;
import de.depesche.formats.xml.XmlElement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The rules of a letter's header. Their words stand in `letter.rules`.
final class LetterRules {
    static final RuleBook BOOK = RuleBook.in(LetterRules.class, "letter.rules");

    private static final String TYPE_ROOT = "2.16.840.1.113883.1.3";
    private static final Set<String> TEMPLATES = Set.of("1.2.276.0.76.10.1013", "1.2.276.0.76.10.1020");
    private static final String LETTER = "11490-0";
    private static final Pattern TIME = Pattern.compile("[0-9]{4}((0[1-9]|1[0-2])((0[1-9]|[12][0-9]|3[01])"
            + "(([01][0-9]|2[0-3])[0-5][0-9]([0-5][0-9](\\.[0-9]{1,4})?)?([+-][0-9]{4})?)?)?)?");

    static final Catalogue<Subject> CATALOGUE = new Catalogue<>(List.of(
            broken("CDA-TYPE", "typeId", letter -> !TYPE_ROOT.equals(attribute(letter, "typeId", "root"))),
            broken("CDA-REALM", "realmCode", letter -> !"DE".equals(attribute(letter, "realmCode", "code"))),
            broken(
                    "CDA-TEMPLATE",
                    "templateId",
                    letter -> letter.root()
                            .all("templateId")
                            .flatMap(template -> template.attribute("root").stream())
                            .noneMatch(TEMPLATES::contains)),
            broken("CDA-ID", "id", letter -> letter.header().id().isEmpty()),
            Check.of(
                    BOOK.rule("CDA-CODE"),
                    (letter, rule) -> Stream.of(attribute(letter, "code", "code"))
                            .filter(code -> !code.equals(LETTER))
                            .map(code -> rule.at(letter.at("code"), Map.of("found", code)))),
            Check.of(
                    BOOK.rule("CDA-TIME"),
                    (letter, rule) -> Stream.of(attribute(letter, "effectiveTime", "value"))
                            .filter(time -> !TIME.matcher(time).matches())
                            .map(time -> rule.at(letter.at("effectiveTime"), Map.of("found", time)))),
            broken("CDA-CONFIDENTIALITY", "confidentialityCode", missing("confidentialityCode")),
            broken("CDA-LANGUAGE", "languageCode", missing("languageCode")),
            broken(
                    "CDA-SETID",
                    "setId",
                    letter -> letter.header().setId().isPresent()
                            != letter.header().version().isPresent()),
            Check.of(
                    BOOK.rule("CDA-VERSION"),
                    (letter, rule) -> letter.header().version().stream()
                            .filter(version -> !version.matches("[1-9][0-9]{0,8}"))
                            .map(version -> rule.at(letter.at("versionNumber"), Map.of("found", version)))),
            broken(
                    "CDA-PATIENT",
                    "recordTarget",
                    letter -> letter.root().first("recordTarget", "patientRole").isEmpty()),
            broken(
                    "CDA-KVNR",
                    "recordTarget",
                    letter -> letter.header().patientIds().stream()
                            .filter(id -> id.root().equals(LetterHeader.PatientId.KVNR))
                            .anyMatch(id -> Kvnr.parse(id.extension())
                                    .filter(Kvnr::checkDigitHolds)
                                    .isEmpty())),
            broken("CDA-AUTHOR", "author", missing("author")),
            broken("CDA-CUSTODIAN", "custodian", missing("custodian")),
            broken("CDA-RECIPIENT", "informationRecipient", missing("informationRecipient")),
            broken("CDA-AUTHENTICATOR", "legalAuthenticator", missing("legalAuthenticator")),
            broken(
                    "CDA-TITLE",
                    "title",
                    letter -> letter.header()
                            .title()
                            .filter(title -> namesPatient(title, letter.header()))
                            .isPresent())));

    private LetterRules() {}

    /// @param root of the document
    /// @param place the name of the file, where it is known
    record Subject(XmlElement root, LetterHeader header, Where place) {

        Where at(String element) {
            var line = root.first(element).map(XmlElement::line).orElse(root.line());
            var where = Where.line(Math.max(1, line)).atPath("/ClinicalDocument/" + element);
            return place.file().map(where::inFile).orElse(where);
        }
    }

    /// Words of three letters at least, so that a Mr Au does not forbid every title.
    static boolean namesPatient(String text, LetterHeader header) {
        var words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        return header.patientFamilyNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.length() > 2 && words.contains(name));
    }

    private static Check<Subject> broken(String id, String element, Predicate<Subject> isBroken) {
        return Check.of(BOOK.rule(id), (letter, rule) -> finding(letter, rule, element, isBroken));
    }

    private static Stream<Finding> finding(Subject letter, Rule rule, String element, Predicate<Subject> isBroken) {
        return isBroken.test(letter) ? Stream.of(rule.at(letter.at(element))) : Stream.empty();
    }

    private static Predicate<Subject> missing(String element) {
        return letter -> letter.root().first(element).isEmpty();
    }

    private static String attribute(Subject letter, String element, String attribute) {
        return LetterHeader.value(letter.root(), element, attribute).orElse("");
    }
}
