package de.depesche.formats.ldt;

import de.depesche.formats.identifiers.AsvTeam;
import de.depesche.formats.identifiers.Bsnr;
import de.depesche.formats.identifiers.BsnrPrefixes;
import de.depesche.formats.identifiers.Kvnr;
import de.depesche.formats.identifiers.Lanr;
import de.depesche.formats.identifiers.Pzn;
import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Severity;
import de.depesche.formats.rules.Text;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What single fields have to look like.
final class Formats {
    /// Five digits and at most one letter (F009); asked by K019 where the schedule of fees is EBM, BMÄ or EGO.
    static final Pattern EBM_NUMBER = Pattern.compile("[0-9]{5}[A-Z]?");

    private static final BsnrPrefixes PREFIXES = BsnrPrefixes.german();

    private static final List<Format> ALL = List.of(
            error(
                    "E003",
                    shape("00[2-9]|0[1-9][0-9]|[1-9][0-9]{2}"),
                    "drei Ziffern, 002 bis 999",
                    "three digits, 002 to 999"),
            error("F001", shape("[0-9]{5}"), "fünf Ziffern (VKNR)", "five digits (VKNR)"),
            error("F002", Dates::isDay, "ein Datum JJJJMMTT, das es gibt", "a date YYYYMMDD that exists"),
            error(
                    "F003",
                    Dates::isBirthDate,
                    "ein Geburtsdatum JJJJMMTT; unbekannte Teile sind 00",
                    "a birth date YYYYMMDD; unknown parts are 00"),
            error(
                    "F004",
                    shape("[A-Z][0-9]{2}(\\.([0-9]{1,2}|[0-9]?-))?"),
                    "ein ICD-10-GM-Code wie J45.0",
                    "an ICD-10-GM code such as J45.0"),
            error(
                    "F005",
                    shape("[0-9]{2}[0-6]"),
                    "zwei Ziffern Wochen, eine Ziffer Tage (0 bis 6)",
                    "two digits of weeks, one of days (0 to 6)"),
            error("F006", shape("[0-9]{2}[0-5][0-9]"), "Stunden und Minuten hhmm", "hours and minutes hhmm"),
            error(
                    "F007",
                    shape("LDT[0-9]\\.[0-9]{1,2}\\.[0-9]{1,4}"),
                    "LDT und drei Zahlen mit Punkten, wie LDT3.2.19",
                    "LDT and three numbers with points, such as LDT3.2.19"),
            new Format(
                    List.of("F010", "F010|F021"),
                    rule("F010", "eine BSNR mit neun Ziffern", "a BSNR of nine digits")
                            .error("Berichtigen Sie die BSNR.", "Correct the BSNR."),
                    content -> Bsnr.faults(content).isEmpty()),
            new Format(
                    List.of("F010"),
                    rule(
                                    "F010P",
                                    "eine BSNR, die mit der Nummer einer KV beginnt",
                                    "a BSNR that begins with the number of a region")
                            .warning(
                                    "Vergleichen Sie die BSNR mit dem Stempel der Praxis.",
                                    "Compare the BSNR with the practice's stamp."),
                    content -> Bsnr.parse(content).map(Formats::isRegional).orElse(true)),
            new Format(
                    List.of("F010|F021"),
                    rule(
                                    "F021",
                                    "eine BSNR, die mit der Nummer einer KV oder mit 35 und einer solchen beginnt",
                                    "a BSNR that begins with the number of a region, or with 35 and such a number")
                            .warning(
                                    "Vergleichen Sie die Nummer mit dem Stempel der Einrichtung.",
                                    "Compare the number with the stamp of the place."),
                    content -> Bsnr.parse(content).map(Formats::isRegional).orElse(true)),
            error(
                    "F011",
                    content -> Lanr.faults(content).isEmpty(),
                    "eine LANR: neun Ziffern, die siebte als Prüfziffer",
                    "a LANR: nine digits, the seventh a check digit"),
            error(
                    "F012",
                    shape("[VXYZ]/[0-9]{1,3}/[0-9]{2}(0[1-9]|1[0-2])/[0-9]{2}/[0-9A-Za-z]{3}"),
                    "eine KBV-Prüfnummer wie X/99/2601/36/abc",
                    "a KBV test number such as X/99/2601/36/abc"),
            error("F013", shape("[A-Z][0-9]{9}"), "ein Buchstabe und neun Ziffern", "a letter and nine digits"),
            new Format(
                    List.of("F013"),
                    rule(
                                    "F013P",
                                    "eine Versicherten-ID mit richtiger Prüfziffer",
                                    "an id of an insured person with a right check digit")
                            .rule(
                                    Severity.WARNING,
                                    Certainty.SECONDARY,
                                    Text.of(
                                            "Vergleichen Sie die Nummer mit der Karte; auch amtliche Beispiele haben falsche Prüfziffern.",
                                            "Compare it with the card; official examples have wrong check digits too.")),
                    content -> Kvnr.parse(content).map(Kvnr::checkDigitHolds).orElse(true)),
            error(
                    "F014",
                    shape("00[0-9]{7}"),
                    "eine ASV-Teamnummer: 00 und sieben Ziffern",
                    "an ASV team number: 00 and seven digits"),
            new Format(
                    List.of("F014"),
                    rule(
                                    "F014P",
                                    "eine ASV-Teamnummer mit richtiger Prüfziffer",
                                    "an ASV team number with a right check digit")
                            .rule(
                                    Severity.HINT,
                                    Certainty.SECONDARY,
                                    Text.of(
                                            "Vergleichen Sie die Nummer mit der Bescheinigung.",
                                            "Compare the number with the certificate.")),
                    content -> AsvTeam.parse(content)
                            .map(team -> team.warnings().isEmpty())
                            .orElse(true)),
            error(
                    "F016",
                    shape("([01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]([0-9]{3})?"),
                    "eine Uhrzeit hhmmss, auch mit Millisekunden",
                    "a time hhmmss, with milliseconds or without"),
            error("F017", shape("[0-9]{4}"), "ein Jahr mit vier Ziffern", "a year of four digits"),
            error(
                    "F018",
                    Dates::isPartialDay,
                    "ein Datum JJJJMMTT; Monat und Tag dürfen 00 sein",
                    "a date YYYYMMDD; month and day may be 00"),
            error("F020", shape("[0-9]{8}"), "eine PZN mit acht Ziffern", "a PZN of eight digits"),
            new Format(
                    List.of("F020"),
                    rule("F020P", "eine PZN mit richtiger Prüfziffer", "a PZN with a right check digit")
                            .rule(
                                    Severity.WARNING,
                                    Certainty.UNVERIFIED,
                                    Text.of(
                                            "Vergleichen Sie die Nummer mit der Packung.",
                                            "Compare the number with the package.")),
                    content -> Pzn.parse(content)
                            .map(pzn -> pzn.warnings().isEmpty())
                            .orElse(true)),
            error(
                    "F022",
                    shape("555555[0-9]{3}"),
                    "eine Pseudo-LANR: 555555 und drei Ziffern",
                    "a pseudo LANR: 555555 and three digits"),
            error("F023", shape("[0-9]{1,2}(-[0-9]{1,2})?"), "Monate wie 2 oder 3-6", "months such as 2 or 3-6"),
            error(
                    "F024",
                    shape("([^:/_]+:)?[^:/_]+([/_][^:/_]+)+|[^:/_]+"),
                    "HPV-Typen wie 18 oder G1:31/33",
                    "HPV types such as 18 or G1:31/33"));

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

    private static Format error(String number, Predicate<String> fits, String german, String english) {
        return new Format(
                List.of(number),
                rule(number, german, english).error("Berichtigen Sie den Inhalt.", "Correct the content."),
                fits);
    }

    private static RuleText rule(String number, String german, String english) {
        return RuleText.of("LDT3-" + number)
                .holds("Der Inhalt ist " + german + ".", "The content is " + english + ".")
                .broken("{name} ist nicht: " + german + ".", "{name} is not " + english + ".");
    }
}
