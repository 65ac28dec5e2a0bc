package de.depesche.formats.ldt;

import de.depesche.formats.identifiers.AsvTeam;
import de.depesche.formats.identifiers.Bsnr;
import de.depesche.formats.identifiers.BsnrPrefixes;
import de.depesche.formats.identifiers.Kvnr;
import de.depesche.formats.identifiers.Lanr;
import de.depesche.formats.identifiers.Pzn;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.RuleBook;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What single fields have to look like.
final class Formats {
    /// Five digits and at most one letter (F009); asked by K019 where the schedule of fees is EBM, BMÄ or EGO.
    static final Pattern EBM_NUMBER = Pattern.compile("[0-9]{5}[A-Z]?");

    private static final RuleBook BOOK = RuleBook.in(Formats.class, "format.rules");
    private static final BsnrPrefixes PREFIXES = BsnrPrefixes.german();

    private static final List<Format> ALL = List.of(
            format("E003", shape("00[2-9]|0[1-9][0-9]|[1-9][0-9]{2}")),
            format("F001", shape("[0-9]{5}")),
            format("F002", Dates::isDay),
            format("F003", Dates::isBirthDate),
            format("F004", shape("[A-Z][0-9]{2}(\\.([0-9]{1,2}|[0-9]?-))?")),
            format("F005", shape("[0-9]{2}[0-6]")),
            format("F006", shape("[0-9]{2}[0-5][0-9]")),
            format("F007", shape("LDT[0-9]\\.[0-9]{1,2}\\.[0-9]{1,4}")),
            new Format(
                    List.of("F010", "F010|F021"),
                    rule("F010"),
                    content -> Bsnr.faults(content).isEmpty()),
            new Format(
                    List.of("F010"),
                    rule("F010P"),
                    content -> Bsnr.parse(content).map(Formats::isRegional).orElse(true)),
            new Format(
                    List.of("F010|F021"),
                    rule("F021"),
                    content -> Bsnr.parse(content).map(Formats::isRegional).orElse(true)),
            format("F011", content -> Lanr.faults(content).isEmpty()),
            format("F012", shape("[VXYZ]/[0-9]{1,3}/[0-9]{2}(0[1-9]|1[0-2])/[0-9]{2}/[0-9A-Za-z]{3}")),
            format("F013", shape("[A-Z][0-9]{9}")),
            new Format(
                    List.of("F013"),
                    rule("F013P"),
                    content -> Kvnr.parse(content).map(Kvnr::checkDigitHolds).orElse(true)),
            format("F014", shape("00[0-9]{7}")),
            new Format(
                    List.of("F014"),
                    rule("F014P"),
                    content -> AsvTeam.parse(content)
                            .map(team -> team.warnings().isEmpty())
                            .orElse(true)),
            format("F016", shape("([01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]([0-9]{3})?")),
            format("F017", shape("[0-9]{4}")),
            format("F018", Dates::isPartialDay),
            format("F020", shape("[0-9]{8}")),
            new Format(
                    List.of("F020"),
                    rule("F020P"),
                    content -> Pzn.parse(content)
                            .map(pzn -> pzn.warnings().isEmpty())
                            .orElse(true)),
            format("F022", shape("555555[0-9]{3}")),
            format("F023", shape("[0-9]{1,2}(-[0-9]{1,2})?")),
            format("F024", shape("([^:/_]+:)?[^:/_]+([/_][^:/_]+)+|[^:/_]+")));

    private Formats() {}

    static List<Format> all() {
        return ALL;
    }

    /// The formats that a field's content has to meet.
    ///
    /// @param number as the tables name it, such as `F002`
    static List<Format> of(String number) {
        return ALL.stream().filter(format -> format.numbers().contains(number)).toList();
    }

    private static boolean isRegional(Bsnr bsnr) {
        return bsnr.kind() == Bsnr.Kind.PALLIATIVE_CARE
                || PREFIXES.entries().stream()
                        .anyMatch(run -> run.first().compareTo(bsnr.region()) <= 0
                                && bsnr.region().compareTo(run.last()) <= 0);
    }

    private static Predicate<String> shape(String pattern) {
        var compiled = Pattern.compile(pattern);
        return content -> compiled.matcher(content).matches();
    }

    private static Format format(String number, Predicate<String> fits) {
        return new Format(List.of(number), rule(number), fits);
    }

    private static Rule rule(String number) {
        return BOOK.rule("LDT3-" + number);
    }
}
