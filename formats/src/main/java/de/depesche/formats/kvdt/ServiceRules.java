package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.ALL_CASES;
import static de.depesche.formats.kvdt.Drafts.CASES;
import static de.depesche.formats.kvdt.Drafts.error;
import static de.depesche.formats.kvdt.Drafts.in;
import static de.depesche.formats.kvdt.Drafts.warning;
import static de.depesche.formats.kvdt.KvdtRecord.NONE;

import de.depesche.formats.identifiers.Gop;
import de.depesche.formats.rules.Text;
import java.util.List;

/// Services: the day, the number, and who gave them where.
final class ServiceRules {
    private static final int NO_LANR = 999_999_900;

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
                            if (german ? !isGoae(record.text(at)) : !isEbm(record, at)) {
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
                    }));

    private ServiceRules() {}

    private static boolean isGoae(String number) {
        return Gop.parse(number, Gop.Scale.GOAE)
                .filter(gop -> gop.value().equals(number))
                .isPresent();
    }

    /// Five digits, and one letter at most.
    static boolean isEbm(KvdtRecord record, int at) {
        int length = record.length(at);
        if (length < 5 || length > 6 || record.digits(at, 0, 5) == NONE) {
            return false;
        }
        return length == 5 || Character.isAlphabetic(record.byteAt(at, 5));
    }
}
