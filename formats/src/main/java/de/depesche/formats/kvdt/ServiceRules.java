package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.ALL_CASES;
import static de.depesche.formats.kvdt.Drafts.CASES;
import static de.depesche.formats.kvdt.Drafts.advice;
import static de.depesche.formats.kvdt.Drafts.error;
import static de.depesche.formats.kvdt.Drafts.in;
import static de.depesche.formats.kvdt.Drafts.since;
import static de.depesche.formats.kvdt.Drafts.warning;
import static de.depesche.formats.kvdt.KvdtRecord.NONE;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/// Services: the day, who gave them where, and what belongs to them.
final class ServiceRules {
    private static final int NO_LANR = 999_999_900;
    private static final Pattern GOAE = Pattern.compile("[A-Za-z]?[0-9]{1,4}([A-Za-z][aerw]?)?(/[A-Za-z]+)?");
    private static final List<Integer> GENE = List.of(5077, 5078, 5079);

    static final List<KvdtRule> RULES = List.of(
            in(
                    CASES,
                    error(
                            "KVDT-5000",
                            "KBV, KVDT 6.02, FK 5000",
                            Text.of(
                                    "Der Leistungstag liegt im Quartal des Falls.",
                                    "The day of service is in the quarter of the case."),
                            Text.of(
                                    "Der Leistungstag {found} liegt nicht im Quartal {right}.",
                                    "The day of service {found} is not in the quarter {right}."),
                            Text.of(
                                    "Berichtigen Sie den Leistungstag oder legen Sie einen Schein des anderen Quartals"
                                            + " an.",
                                    "Correct the day, or make a slip of the other quarter.")),
                    (record, _, found) -> {
                        int quarter = record.quarter(record.first(4101));
                        for (int at = record.first(5000); at != NONE && quarter != NONE; at = record.next(at)) {
                            int day = record.day(at);
                            if (day != NONE && Days.quarterOfDay(day) != quarter) {
                                found.at(record, at, "found", Days.german(day), "right", Days.germanQuarter(quarter));
                            }
                        }
                    }),
            in(
                    ALL_CASES,
                    warning(
                            "KVDT-5000-ASCENDING",
                            "KBV, KVDT 6.02, FK 5000",
                            Text.of("Leistungstage stehen aufsteigend.", "Days of service are in ascending order."),
                            Text.of(
                                    "Der Leistungstag {found} steht nach einem späteren.",
                                    "The day of service {found} stands behind a later one."),
                            Text.of(
                                    "Melden Sie dem Hersteller die Reihenfolge.",
                                    "Tell the maker of the software about the order.")),
                    (record, _, found) -> {
                        int before = 0;
                        for (int at = record.first(5000); at != NONE; at = record.next(at)) {
                            int day = record.day(at);
                            if (day != NONE && day < before) {
                                found.at(record, at, "found", Days.german(day));
                            }
                            before = Math.max(before, day);
                        }
                    }),
            in(
                    ALL_CASES,
                    error(
                            "KVDT-R042",
                            "KBV, KVDT 6.02, R042",
                            Text.of(
                                    "Eine GOP hat fünf Ziffern und höchstens einen Buchstaben; in der GOÄ ihre eigene"
                                            + " Form.",
                                    "A GOP has five digits and at most one letter; that of the GOÄ has its own form."),
                            Text.of(
                                    "Die Gebührennummer {found} hat eine andere Form.",
                                    "The number {found} has another form."),
                            Text.of(
                                    "Vergleichen Sie die Nummer mit der Gebührenordnung (FK 4121).",
                                    "Compare the number with the fee schedule (FK 4121).")),
                    (record, _, found) -> {
                        boolean german = record.is(record.first(4121), "3");
                        for (int at = record.first(5001); at != NONE; at = record.next(at)) {
                            if (german ? !GOAE.matcher(record.text(at)).matches() : !isEbm(record, at)) {
                                found.at(record, at, "found", record.text(at));
                            }
                        }
                    }),
            in(
                    CASES,
                    error(
                            "KVDT-5099",
                            "KBV, KVDT 6.02, FK 5099",
                            Text.of(
                                    "Wer geleistet hat, steht im Satz besa; 999999900 und Fälle aus Vorquartalen"
                                            + " ausgenommen.",
                                    "Who gave the service is in besa; 999999900 and cases of former quarters"
                                            + " excepted."),
                            Text.of("Die LANR {found} steht nicht im Satz besa.", "The LANR {found} is not in besa."),
                            Text.of(
                                    "Tragen Sie den Arzt in die Betriebsstättendaten ein oder berichtigen Sie die"
                                            + " LANR.",
                                    "Add the doctor to the practice's data or correct the LANR.")),
                    (record, file, found) -> {
                        int quarter = record.quarter(record.first(4101));
                        boolean former = quarter != Days.NONE && quarter < file.quarter();
                        for (int at = record.first(5099); at != NONE && !former; at = record.next(at)) {
                            int lanr = record.digits(at);
                            if (lanr != NONE && lanr != NO_LANR && !file.hasDoctor(lanr)) {
                                found.at(record, at, "found", record.text(at));
                            }
                        }
                    }),
            in(
                    CASES,
                    error(
                            "KVDT-5098",
                            "KBV, KVDT 6.02, FK 5098",
                            Text.of(
                                    "Wo geleistet wurde, steht im Satz besa.",
                                    "Where the service was given is in besa."),
                            Text.of("Die BSNR {found} steht nicht im Satz besa.", "The BSNR {found} is not in besa."),
                            Text.of(
                                    "Tragen Sie die Betriebsstätte ein oder berichtigen Sie die BSNR.",
                                    "Add the practice or correct the BSNR.")),
                    (record, file, found) -> {
                        for (int at = record.first(5098); at != NONE && file.hasPractices(); at = record.next(at)) {
                            int bsnr = record.digits(at);
                            if (bsnr != NONE && !file.hasPractice(bsnr)) {
                                found.at(record, at, "found", record.text(at));
                            }
                        }
                    }),
            in(
                    CASES,
                    error(
                            "KVDT-5099-5101",
                            "KBV, KVDT 6.02, FK 5099 and 5101",
                            Text.of(
                                    "Eine Leistung hat entweder eine LANR oder die Pseudo-LANR eines"
                                            + " Krankenhausarztes.",
                                    "A service has either a LANR or the pseudo LANR of a hospital's doctor."),
                            Text.of(
                                    "FK 5099 und FK 5101: genau eines von beiden steht bei einer Leistung.",
                                    "FK 5099 and FK 5101: exactly one of them stands with a service."),
                            Text.of("Tragen Sie ein, wer die Leistung erbracht hat.", "Enter who gave the service.")),
                    (record, _, found) -> {
                        for (int at = record.first(5001); at != NONE; at = record.next(at)) {
                            if ((record.child(at, 5099) == NONE) == (record.child(at, 5101) == NONE)) {
                                found.at(record, at);
                            }
                        }
                    }),
            in(
                    ALL_CASES,
                    warning(
                            "KVDT-5042",
                            "KBV, KVDT 6.02, FK 5042",
                            Text.of(
                                    "Eine Mengenangabe (5042) steht nicht neben einem Multiplikator (5005).",
                                    "An amount (5042) does not stand beside a multiplier (5005)."),
                            Text.of(
                                    "Bei der Leistung stehen Mengenangabe und Multiplikator.",
                                    "The service has both an amount and a multiplier."),
                            Text.of("Lassen Sie den Multiplikator weg.", "Leave the multiplier out.")),
                    (record, _, found) -> {
                        for (int at = record.first(5042); at != NONE; at = record.next(at)) {
                            int service = record.parent(at);
                            if (service != NONE && record.child(service, 5005) != NONE) {
                                found.at(record, at);
                            }
                        }
                    }),
            in(
                    ALL_CASES,
                    since(
                            LocalDate.of(2026, 1, 1),
                            error(
                                    "KVDT-5041-B",
                                    "KBV, KVDT 6.02, FK 5041",
                                    Text.of(
                                            "Ab dem ersten Quartal 2026 ist die Seitenlokalisation B nicht mehr"
                                                    + " erlaubt.",
                                            "From the first quarter of 2026 on the side B is no longer allowed."),
                                    Text.of("Die Seitenlokalisation ist B.", "The side is B."),
                                    Text.of(
                                            "Geben Sie die Seiten einzeln mit R und L an.",
                                            "Give the sides one by one as R and L."))),
                    (record, _, found) -> {
                        for (int at = record.first(5041); at != NONE; at = record.next(at)) {
                            if (record.is(at, "B")) {
                                found.at(record, at);
                            }
                        }
                    }),
            in(
                    ALL_CASES,
                    since(
                            Drafts.KVDT_6_02,
                            warning(
                                    "KVDT-5077",
                                    "KBV, KVDT 6.02, FK 5077 to 5079",
                                    Text.of(
                                            "Humangenetische Leistungen nennen Gen (5077, 5078) und Art der Erkrankung"
                                                    + " (5079).",
                                            "Services of human genetics name gene (5077, 5078) and disease (5079)."),
                                    Text.of(
                                            "Zur Leistung {found} fehlen Angaben: {right}.",
                                            "The service {found} lacks fields: {right}."),
                                    Text.of(
                                            "Tragen Sie Gensymbol, Gen-Name und Art der Erkrankung ein.",
                                            "Enter gene symbol, gene name and disease."))),
                    (record, _, found) -> {
                        for (int at = record.first(5001); at != NONE; at = record.next(at)) {
                            if (isGenetic(record, at)) {
                                var missing = missing(record, at);
                                if (!missing.isEmpty()) {
                                    found.at(record, at, "found", record.text(at), "right", String.join(", ", missing));
                                }
                            }
                        }
                    }),
            in(
                    ALL_CASES,
                    advice(
                            "KVDT-5006",
                            "form of FK 5006",
                            Certainty.SECONDARY,
                            Text.of("Eine Uhrzeit hat die Form hhmm.", "A time has the form hhmm."),
                            Text.of("Diese Uhrzeit gibt es nicht.", "There is no such time."),
                            Text.of(
                                    "Berichtigen Sie die Uhrzeit (0000 bis 2359).",
                                    "Correct the time (0000 to 2359).")),
                    (record, _, found) -> {
                        for (int at = record.first(5006); at != NONE; at = record.next(at)) {
                            int time = record.digits(at);
                            if (time != NONE && (time / 100 > 23 || time % 100 > 59)) {
                                found.at(record, at);
                            }
                        }
                    }));

    private ServiceRules() {}

    private static boolean isEbm(KvdtRecord record, int at) {
        int length = record.length(at);
        if (length < 5 || length > 6 || record.digits(at, 0, 5) == NONE) {
            return false;
        }
        return length == 5 || Character.isAlphabetic(record.byteAt(at, 5));
    }

    private static boolean isGenetic(KvdtRecord record, int at) {
        return switch (isEbm(record, at) ? record.digits(at, 0, 5) : NONE) {
            case 11233, 11302, 11303, 11511, 11512, 11513, 11514, 11515, 11516, 11517, 11518, 11521, 11522 -> true;
            case 19402, 19421, 19424, 19451, 19452, 19453, 19454, 19455, 19456 -> true;
            default -> false;
        };
    }

    private static List<String> missing(KvdtRecord record, int service) {
        return GENE.stream()
                .filter(field -> !record.within(service, field))
                .map(String::valueOf)
                .toList();
    }
}
