package de.depesche.formats.cda;

import de.depesche.formats.identifiers.Bsnr;
import de.depesche.formats.identifiers.Lanr;
import de.depesche.formats.rules.Catalogue;
import de.depesche.formats.rules.Catalogue.Check;
import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.RuleBook;
import de.depesche.formats.rules.Where;
import de.depesche.formats.xml.XmlDocument;
import de.depesche.formats.xml.XmlElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The rules of the header and the name of a documentation file. Their words stand in `level-one.rules`.
final class LevelOneRules {
    static final RuleBook BOOK = RuleBook.in(LevelOneRules.class, "level-one.rules");
    private static final String TYPES = "1.2.276.0.76.5.100";

    static final Catalogue<Subject> CATALOGUE = new Catalogue<>(List.of(
            wrong("L1-ENCODING", "", file -> Optional.of(file.document().encoding()), "ISO-8859-15"::equals),
            wrong(
                    "L1-ID",
                    "id",
                    file -> file.header().practice(),
                    practice -> Bsnr.faults(practice).isEmpty()),
            wrong("L1-CASE", "id", file -> file.header().caseNumber().map(number -> "…"), "…"::equals),
            wrong("L1-SETID", "set_id", file -> file.header().setId(), id -> true),
            wrong("L1-VERSION", "version_nbr", file -> file.header().version(), v -> v.matches("[1-9][0-9]{0,8}")),
            wrong("L1-TYPE", "document_type_cd", file -> file.header().type(), type -> true),
            Check.of(BOOK.rule("L1-TYPE-TABLE"), LevelOneRules::typeTable),
            wrong("L1-TIME", "service_tmr", file -> file.header().served(), LevelOneRules::beginsWithDay),
            wrong("L1-MADE", "origination_dttm", file -> file.header().made(), LevelOneRules::beginsWithDay),
            each(
                    "L1-BSNR",
                    file -> file.header().practices(),
                    bsnr -> Bsnr.faults(bsnr).isEmpty()),
            each(
                    "L1-LANR",
                    file -> file.header().doctors(),
                    lanr -> Lanr.faults(lanr).isEmpty()),
            Check.of(
                    BOOK.rule("L1-NAME"),
                    (file, rule) -> file.fileName().stream()
                            .filter(name -> LevelOneName.parse(name).isEmpty())
                            .map(name -> rule.at(file.at("")))),
            named("L1-NAME-BSNR", (file, name) -> same(file.header().practice(), name.practice())),
            named("L1-NAME-CASE", (file, name) -> same(file.header().caseNumber(), name.caseNumber())),
            named(
                    "L1-NAME-DAY",
                    (file, name) -> Stream.of(
                                    file.header().served(), file.header().made())
                            .map(LevelOneHeader::day)
                            .flatMap(Optional::stream)
                            .anyMatch(name.day()::equals)),
            named("L1-NAME-PHASE", LevelOneRules::samePhase)));

    private LevelOneRules() {}

    record Subject(XmlDocument document, XmlElement element, LevelOneHeader header, Optional<String> fileName) {

        Where at(String child) {
            int line = element.first(child).map(XmlElement::line).orElse(element.line());
            var where = Where.line(Math.max(1, line)).atPath("/levelone/clinical_document_header/" + child);
            return fileName.map(where::inFile).orElse(where);
        }
    }

    /// A value that must be there and hold.
    private static Check<Subject> wrong(
            String id, String child, Function<Subject, Optional<String>> value, Predicate<String> holds) {
        return Check.of(BOOK.rule(id), (file, rule) -> {
            var found = value.apply(file);
            return found.filter(holds).isPresent()
                    ? Stream.empty()
                    : Stream.of(rule.at(file.at(child), Map.of("found", found.orElse("–"))));
        });
    }

    private static Check<Subject> each(String id, Function<Subject, List<String>> values, Predicate<String> holds) {
        return Check.of(
                BOOK.rule(id),
                (file, rule) -> values.apply(file).stream()
                        .filter(value -> !holds.test(value))
                        .map(value -> rule.at(file.at("provider"), Map.of("found", value))));
    }

    /// For names that can be read; another name is another rule's concern.
    private static Check<Subject> named(String id, BiPredicate<Subject, LevelOneName> fits) {
        return Check.of(
                BOOK.rule(id),
                (file, rule) -> file.fileName().flatMap(LevelOneName::parse).stream()
                        .filter(name -> !fits.test(file, name))
                        .map(name -> rule.at(file.at("id"))));
    }

    private static Stream<Finding> typeTable(Subject file, Rule rule) {
        return file.element().first("document_type_cd").flatMap(type -> type.attribute("S")).stream()
                .filter(table -> !table.equals(TYPES))
                .map(table -> rule.at(file.at("document_type_cd"), Map.of("found", table)));
    }

    private static boolean beginsWithDay(String time) {
        return LevelOneHeader.day(Optional.of(time)).isPresent();
    }

    private static boolean same(Optional<String> value, String expected) {
        return value.filter(expected::equals).isPresent();
    }

    /// `EDMP_ASTHMA_EE` and `.EEAB`, `EDMP_ASTHMA_EV` and `.EVAB`; types of another form are not compared.
    private static boolean samePhase(Subject file, LevelOneName name) {
        var type = file.header().type().orElse("");
        return name.phase().isEmpty()
                || !type.matches(".*_E[EV]")
                || type.endsWith(name.phase().get());
    }
}
