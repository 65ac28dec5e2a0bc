package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.ALL_CASES;
import static de.depesche.formats.kvdt.Drafts.CASES;
import static de.depesche.formats.kvdt.Drafts.advice;
import static de.depesche.formats.kvdt.Drafts.error;
import static de.depesche.formats.kvdt.Drafts.in;
import static de.depesche.formats.kvdt.Drafts.warning;
import static de.depesche.formats.kvdt.KvdtRecord.NONE;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Text;
import java.util.List;

/// The insured person and the card.
final class PatientRules {
    /// Serial numbers of a VKNR from here on are payers without health cards of the statutory insurance.
    private static final int OTHER_PAYERS = 800;

    static final List<KvdtRule> RULES = List.of(
            in(
                    CASES,
                    error(
                            "KVDT-3112-3121",
                            "KBV, KVDT 6.02, FK 3112 and 3121",
                            Text.of(
                                    "Zur Anschrift gehört die Postleitzahl des Wohnorts oder des Postfachs.",
                                    "An address has the postal code of the home or of the post box."),
                            Text.of(
                                    "Weder FK 3112 noch FK 3121 ist vorhanden.",
                                    "Neither FK 3112 nor FK 3121 is there."),
                            Text.of("Tragen Sie die Postleitzahl ein.", "Enter the postal code.")),
                    (record, _, found) -> {
                        boolean abroad = record.has(3114) && !record.is(record.first(3114), "D");
                        if (!record.has(3112) && !record.has(3121) && !abroad && !record.has(4109)) {
                            found.at(record, record.first(3101));
                        }
                    }),
            in(
                    CASES,
                    error(
                            "KVDT-3116",
                            "KBV, KVDT 6.02, FK 3116",
                            Text.of(
                                    "Ab CDM-Version 5.2.0 steht der Wohnortprinzip-Schlüssel (WOP) dabei.",
                                    "From CDM version 5.2.0 on the WOP code is there."),
                            Text.of(
                                    "FK 3116 (WOP) fehlt, obwohl die Karte mit CDM-Version {found} gelesen wurde.",
                                    "FK 3116 (WOP) is missing, though the card was read with CDM version {found}."),
                            Text.of("Lesen Sie die Gesundheitskarte neu ein.", "Read the health card again.")),
                    (record, _, found) -> {
                        int at = record.first(3006);
                        if (at != NONE && !record.has(3116) && isAtLeast520(record.text(at))) {
                            found.at(record, at, "found", record.text(at));
                        }
                    }),
            in(
                    CASES,
                    warning(
                            "KVDT-3119",
                            "KBV, KVDT 6.02, FK 3119",
                            Text.of(
                                    "Wurde im Quartal eine Gesundheitskarte gelesen, steht die Versichertennummer"
                                            + " dabei.",
                                    "Where a health card was read in the quarter, the insured person's number is"
                                            + " there."),
                            Text.of(
                                    "FK 3119 fehlt, obwohl FK 4109 einen Einlesetag nennt.",
                                    "FK 3119 is missing, though FK 4109 names a day of reading."),
                            Text.of("Lesen Sie die Gesundheitskarte neu ein.", "Read the health card again.")),
                    (record, _, found) -> {
                        int payer = record.digits(record.first(4104));
                        if (record.has(4109) && !record.has(3119) && payer != NONE && payer % 1000 < OTHER_PAYERS) {
                            found.at(record, record.first(4109));
                        }
                    }),
            in(
                    ALL_CASES,
                    advice(
                            "KVDT-3103",
                            "KBV, KVDT 6.02, FK 3103",
                            Certainty.SECONDARY,
                            Text.of(
                                    "Das Geburtsdatum ist ein Kalendertag, soweit es bekannt ist.",
                                    "The day of birth is a day of the calendar, as far as it is known."),
                            Text.of("Das Geburtsdatum gibt es nicht.", "There is no such day of birth."),
                            Text.of(
                                    "Vergleichen Sie es mit der Gesundheitskarte; Unbekanntes wird mit 00 angegeben.",
                                    "Compare it with the health card; what is unknown is written as 00.")),
                    (record, _, found) -> {
                        int at = record.first(3103);
                        int day = record.digits(at);
                        if (day != NONE && record.length(at) == 8 && !Days.isBirthday(day)) {
                            found.at(record, at);
                        }
                    }),
            in(
                    ALL_CASES,
                    error(
                            "KVDT-3103-5000",
                            "KBV, KVDT 6.02, FK 3103",
                            Text.of("Geboren wird man nicht nach der Leistung.", "Nobody is born after the service."),
                            Text.of(
                                    "Der Leistungstag {found} liegt vor der Geburt.",
                                    "The day of service {found} is before the birth."),
                            Text.of(
                                    "Prüfen Sie Leistungstag und Geburtsdatum.",
                                    "Check the day of service and the day of birth.")),
                    (record, _, found) -> {
                        int born = record.digits(record.first(3103));
                        for (int at = record.first(5000); at != NONE; at = record.next(at)) {
                            int day = record.day(at);
                            if (day != NONE && born > 0 && isBefore(day, born)) {
                                found.at(record, at, "found", Days.german(day));
                            }
                        }
                    }),
            in(
                    ALL_CASES,
                    warning(
                            "KVDT-5000-4110",
                            "KBV, KVDT 6.02, FK 4110",
                            Text.of(
                                    "Geleistet wird, solange der Versicherungsschutz besteht.",
                                    "Services are given while the insurance holds."),
                            Text.of(
                                    "Der Leistungstag {found} liegt nach dem Ende des Versicherungsschutzes ({right}).",
                                    "The day of service {found} is after the end of the insurance ({right})."),
                            Text.of(
                                    "Klären Sie den Versicherungsschutz; lesen Sie die Karte neu ein.",
                                    "Clarify the insurance; read the card again.")),
                    (record, _, found) -> {
                        int end = record.day(record.first(4110));
                        for (int at = record.first(5000); at != NONE && end != NONE; at = record.next(at)) {
                            if (record.day(at) > end) {
                                found.at(record, at, "found", Days.german(record.day(at)), "right", Days.german(end));
                            }
                        }
                    }));

    private PatientRules() {}

    /// As far as the day of birth is known: a missing day or month never proves anything.
    private static boolean isBefore(int day, int born) {
        if (born % 10_000 == 0) {
            return day / 10_000 < born / 10_000;
        }
        return born % 100 == 0 ? day / 100 < born / 100 : day < born;
    }

    private static boolean isAtLeast520(String version) {
        var parts = version.split("\\.");
        try {
            int first = Integer.parseInt(parts[0]);
            int second = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
            return first > 5 || (first == 5 && second >= 2);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
