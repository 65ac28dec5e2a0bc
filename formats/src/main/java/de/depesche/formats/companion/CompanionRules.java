package de.depesche.formats.companion;

import de.depesche.formats.identifiers.BsnrPrefixes;
import de.depesche.formats.identifiers.Quarter;
import de.depesche.formats.rules.Catalogue;
import de.depesche.formats.rules.Catalogue.Check;
import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.RuleBook;
import de.depesche.formats.xml.XmlElement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules of one companion file, with what decides each. Their words stand in `companion.rules`.
final class CompanionRules {
    static final RuleBook BOOK = RuleBook.in(CompanionRules.class, "companion.rules");

    private static final BsnrPrefixes PREFIXES = BsnrPrefixes.german();
    private static final Catalogue.Breaches<RawCompanion> SCHEMA_NAME = (file, rule) -> schema(file)
            .filter(schema -> schema.contains("Einliefung") || schema.contains("/Schema/"))
            .map(schema -> Stream.of(rule.at(file.at(file.document().root()), Map.of("found", lastWord(schema)))))
            .orElseGet(Stream::empty);

    static final Catalogue<RawCompanion> CATALOGUE = new Catalogue<>(List.of(
            check("BGD-0101", (file, rule) -> when(schema(file).isEmpty(), file, rule, "einlieferung", Map.of())),
            check("BGD-0101-NAME", SCHEMA_NAME),
            check("BGD-0102", (file, rule) -> {
                var encoding = file.document().encoding();
                return when(!encoding.equals("UTF-8"), file, rule, "einlieferung", Map.of("found", encoding));
            }),
            check("BGD-0103", CompanionRules::name),
            check("BGD-ORDER", CompanionRules::order),
            check("BGD-ONCE", CompanionRules::once),
            check("BGD-UNKNOWN", CompanionRules::unknown),
            check("BGD-V", CompanionRules::withoutValue),
            check("BGD-BLANKS", CompanionRules::blanks),
            check("BGD-VERSION", wrong("version", file -> file.version().isPresent())),
            check("BGD-GUID", wrong("guid", file -> file.guid().isPresent())),
            check("BGD-BSNR", wrong("bsnr", file -> file.bsnr().isPresent())),
            check("BGD-BSNR-9", (file, rule) -> {
                int length = file.value("bsnr").orElse("").length();
                return when(file.bsnr().isPresent() && length < 9, file, rule, "bsnr", Map.of("count", "" + length));
            }),
            check("BGD-BSNR-REGION", CompanionRules::region),
            check("BGD-TEST", wrong("testdaten", file -> file.flag("testdaten").isPresent())),
            check("BGD-TEST-CORRECTION", (file, rule) -> {
                int version = file.version().orElse(1);
                var broken = file.application() == Application.BILLING && isTest(file) && version > 1;
                return when(broken, file, rule, "version", Map.of("found", "" + version));
            }),
            check("BGD-TEST-EDOKU", (file, rule) -> {
                var broken = file.application() == Application.DOCUMENTATION && isTest(file);
                return when(broken, file, rule, "testdaten", Map.of());
            }),
            check(
                    "BGD-TIME",
                    wrong("lieferungs_zeitpunkt", file -> file.deliveredAt().isPresent())),
            check("BGD-TIME-ZONE", wrong("lieferungs_zeitpunkt", file -> !file.timeHasNoZone())),
            check("BGD-TYPE", CompanionRules::type),
            check("BGD-TYPE-KIND", CompanionRules::foreignType),
            check("BGD-QUARTER", wrong("quartal", file -> file.quarter().isPresent())),
            check("BGD-QUARTER-TIME", CompanionRules::quarterToCome),
            check(
                    "BGD-COMPLETE",
                    (file, rule) -> file.application() == Application.BILLING
                            ? wrong(
                                            "vollstaendig",
                                            raw -> raw.flag("vollstaendig").isPresent())
                                    .of(file, rule)
                            : Stream.empty()),
            check("BGD-ATTACHMENTS", CompanionRules::attachments),
            check("BGD-ATTACHMENT-SELF", attachment(CompanionFile::isItself)),
            check("BGD-ATTACHMENT-TWICE", CompanionRules::twice),
            check(
                    "BGD-ATTACHMENT-PATH",
                    attachment(name -> !name.isBlank()
                            && !CompanionFile.isItself(name)
                            && !CompanionFile.isFileName(name.strip())))));

    private CompanionRules() {}

    private static Check<RawCompanion> check(String id, Catalogue.Breaches<RawCompanion> breaches) {
        return Check.of(BOOK.rule(id), breaches);
    }

    /// For values that stand there but do not hold; a missing one is another rule's concern.
    private static Catalogue.Breaches<RawCompanion> wrong(String element, Predicate<RawCompanion> holds) {
        return (file, rule) -> file.value(element)
                .filter(value -> !holds.test(file))
                .map(value -> Stream.of(rule.at(file.at(element), Map.of("found", value))))
                .orElseGet(Stream::empty);
    }

    private static Catalogue.Breaches<RawCompanion> attachment(Predicate<String> broken) {
        return (file, rule) -> file.attachments().stream()
                .filter(element -> element.attribute("V").filter(broken).isPresent())
                .map(element -> rule.at(
                        file.at(element), Map.of("found", element.attribute("V").orElse(""))));
    }

    private static Stream<Finding> when(
            boolean broken, RawCompanion file, Rule rule, String element, Map<String, String> facts) {
        return broken ? Stream.of(rule.at(file.at(element), facts)) : Stream.empty();
    }

    private static Optional<String> schema(RawCompanion file) {
        return file.document().root().attribute("xsi:schemaLocation").filter(schema -> !schema.isBlank());
    }

    private static String lastWord(String schema) {
        return schema.strip().substring(schema.strip().lastIndexOf(' ') + 1);
    }

    private static Stream<Finding> name(RawCompanion file, Rule rule) {
        return file
                .fileName()
                .filter(name -> !name.equalsIgnoreCase(CompanionFile.FILE_NAME))
                .map(name -> rule.at(file.at("einlieferung"), Map.of("found", name)))
                .stream();
    }

    private static Stream<Finding> order(RawCompanion file, Rule rule) {
        var order = file.application().elements();
        int furthest = 0;
        for (var element : file.elements()) {
            int place = order.indexOf(element.name());
            if (place >= 0 && place < furthest) {
                return Stream.of(
                        rule.at(file.at(element), Map.of("found", element.name(), "before", order.get(furthest))));
            }
            furthest = Math.max(furthest, place);
        }
        return Stream.empty();
    }

    private static Stream<Finding> once(RawCompanion file, Rule rule) {
        return file.application().elements().stream()
                .filter(element -> !element.equals("anhang"))
                .filter(element -> file.document().root().all(element).count() != 1)
                .map(element -> rule.at(
                        file.at(element),
                        Map.of(
                                "element",
                                element,
                                "count",
                                "" + file.document().root().all(element).count())));
    }

    private static Stream<Finding> unknown(RawCompanion file, Rule rule) {
        var known = Set.copyOf(file.application().elements());
        return file.elements().stream()
                .filter(element -> !known.contains(element.name()))
                .map(element -> rule.at(file.at(element), Map.of("found", element.name())));
    }

    private static Stream<Finding> withoutValue(RawCompanion file, Rule rule) {
        return file.elements().stream()
                .filter(element ->
                        element.attribute("V").isEmpty() || !element.wholeText().isEmpty())
                .map(element -> rule.at(file.at(element), Map.of("element", element.name())));
    }

    private static Stream<Finding> blanks(RawCompanion file, Rule rule) {
        return file.elements().stream()
                .filter(CompanionRules::hasBlanks)
                .map(element -> rule.at(file.at(element), Map.of("element", element.name())));
    }

    private static boolean hasBlanks(XmlElement element) {
        return element.attribute("V")
                .filter(value -> !value.equals(value.strip()))
                .isPresent();
    }

    private static Stream<Finding> region(RawCompanion file, Rule rule) {
        var day = file.deliveredAt();
        if (file.bsnr().isEmpty() || day.isEmpty()) {
            return Stream.empty();
        }
        var bsnr = file.bsnr().get();
        return PREFIXES.warnings(bsnr, day.get().toLocalDate()).stream()
                .map(fault -> rule.at(file.at("bsnr"), Map.of("found", bsnr.region())));
    }

    private static boolean isTest(RawCompanion file) {
        return file.flag("testdaten").orElse(false);
    }

    private static Stream<Finding> type(RawCompanion file, Rule rule) {
        var allowed =
                Stream.of(DocumentType.values()).map(DocumentType::officialName).collect(Collectors.joining(", "));
        return file
                .value("dokumenten_typ")
                .filter(type -> file.documentType().isEmpty())
                .map(type -> rule.at(file.at("dokumenten_typ"), Map.of("found", type, "allowed", allowed)))
                .stream();
    }

    private static Stream<Finding> foreignType(RawCompanion file, Rule rule) {
        return file
                .documentType()
                .filter(type -> type.application() != file.application())
                .map(type -> rule.at(file.at("dokumenten_typ"), Map.of("found", type.officialName())))
                .stream();
    }

    private static Stream<Finding> quarterToCome(RawCompanion file, Rule rule) {
        var delivered = file.deliveredAt().map(time -> time.toLocalDate());
        return file
                .quarter()
                .filter(quarter -> delivered.filter(quarter.firstDay()::isAfter).isPresent())
                .map(quarter ->
                        rule.at(file.at("quartal"), Map.of("found", quarter.in(Quarter.Notation.COMPANION_FILE))))
                .stream();
    }

    private static Stream<Finding> attachments(RawCompanion file, Rule rule) {
        List<XmlElement> attachments = file.attachments();
        var nameless = attachments.stream()
                .anyMatch(element -> element.attribute("V").orElse("").isBlank());
        return when(attachments.isEmpty() || nameless, file, rule, "anhang", Map.of());
    }

    private static Stream<Finding> twice(RawCompanion file, Rule rule) {
        var counts = file.attachments().stream()
                .flatMap(element -> element.attribute("V").stream())
                .collect(Collectors.groupingBy(name -> name.strip().toLowerCase(Locale.ROOT), Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> rule.at(file.at("anhang"), Map.of("found", entry.getKey())));
    }
}
