package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.ALL_CASES;
import static de.depesche.formats.kvdt.Drafts.CASES;
import static de.depesche.formats.kvdt.Drafts.advice;
import static de.depesche.formats.kvdt.Drafts.error;
import static de.depesche.formats.kvdt.Drafts.in;
import static de.depesche.formats.kvdt.Drafts.warning;
import static de.depesche.formats.kvdt.KvdtRecord.NONE;
import static de.depesche.formats.kvdt.RecordKind.INPATIENT;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The treatment case (Schein).
final class CaseRules {
    private static final int[] SPANS = {4125, 4233};
    private static final Map<RecordKind, List<String>> SLIPS = Map.of(
            RecordKind.TREATMENT,
            List.of("00"),
            RecordKind.REFERRAL,
            List.of("20", "21", "23", "24", "26", "27", "28"),
            INPATIENT,
            List.of("30", "31", "32"),
            RecordKind.EMERGENCY,
            List.of("41", "42", "43", "44", "45", "46"));

    static final List<KvdtRule> RULES = List.of(
            in(
                    CASES,
                    error(
                            "KVDT-4239",
                            "KBV, KVDT 6.02, FK 4239",
                            Text.of("Die Scheinuntergruppe passt zur Satzart.", "The kind of slip fits the record."),
                            Text.of(
                                    "Die Scheinuntergruppe {found} gibt es in dieser Satzart nicht; erlaubt sind"
                                            + " {right}.",
                                    "There is no kind of slip {found} in this record; it takes {right}."),
                            Text.of("Wählen Sie die Scheinart neu.", "Choose the kind of slip again.")),
                    (record, _, found) -> {
                        int at = record.first(4239);
                        var allowed = SLIPS.getOrDefault(record.kind(), List.of());
                        if (at != NONE && !allowed.contains(record.text(at))) {
                            found.at(record, at, "found", record.text(at), "right", String.join(", ", allowed));
                        }
                    }),
            in(
                    Set.of(INPATIENT),
                    error(
                            "KVDT-4233",
                            "KBV, KVDT 6.02, FK 4233",
                            Text.of(
                                    "Zur belegärztlichen Behandlung (30) gehört der Zeitraum des Aufenthalts.",
                                    "Treatment in hospital by an attending doctor (30) has the span of the stay."),
                            Text.of(
                                    "FK 4233 (stationäre Behandlung von … bis …) fehlt.",
                                    "FK 4233 (stay from … to …) is missing."),
                            Text.of("Tragen Sie Aufnahme und Entlassung ein.", "Enter admission and discharge.")),
                    (record, _, found) -> {
                        int at = record.first(4239);
                        if (record.is(at, "30") && !record.has(4233)) {
                            found.at(record, at);
                        }
                    }),
            in(
                    ALL_CASES,
                    advice(
                            "KVDT-SPAN",
                            "form of FK 4125 and 4233",
                            Certainty.SECONDARY,
                            Text.of(
                                    "Ein Zeitraum beginnt nicht nach seinem Ende.",
                                    "A span does not begin after its end."),
                            Text.of(
                                    "Der Zeitraum endet vor seinem Beginn oder nennt keinen Kalendertag.",
                                    "The span ends before it begins or names no day of the calendar."),
                            Text.of(
                                    "Berichtigen Sie den Zeitraum (JJJJMMTTJJJJMMTT).",
                                    "Correct the span (JJJJMMTTJJJJMMTT).")),
                    (record, _, found) -> {
                        for (int field : SPANS) {
                            for (int at = record.first(field); at != NONE; at = record.next(at)) {
                                if (record.length(at) == 16
                                        && !isSpan(record.digits(at, 0, 8), record.digits(at, 8, 16))) {
                                    found.at(record, at);
                                }
                            }
                        }
                    }),
            in(
                    CASES,
                    warning(
                            "KVDT-4109",
                            "KBV, KVDT 6.02, FK 4109",
                            Text.of(
                                    "Der Einlesetag der Karte liegt im Quartal des Falls.",
                                    "The day of reading the card is in the quarter of the case."),
                            Text.of(
                                    "Die Karte wurde am {found} gelesen, der Fall ist aus dem Quartal {right}.",
                                    "The card was read on {found}; the case is of the quarter {right}."),
                            Text.of(
                                    "Lesen Sie die Karte im Quartal der Behandlung ein.",
                                    "Read the card in the quarter of the treatment.")),
                    (record, _, found) -> {
                        int day = record.day(record.first(4109));
                        int quarter = record.quarter(record.first(4101));
                        if (day != NONE && quarter != NONE && Days.quarterOfDay(day) != quarter) {
                            found.at(
                                    record,
                                    record.first(4109),
                                    "found",
                                    Days.german(day),
                                    "right",
                                    Days.germanQuarter(quarter));
                        }
                    }),
            in(
                    CASES,
                    advice(
                            "KVDT-4101",
                            "sense of FK 4101 and 9204",
                            Certainty.SECONDARY,
                            Text.of(
                                    "Der Fall ist nicht aus einem späteren Quartal als dem abgerechneten.",
                                    "The case is of no later quarter than the one billed."),
                            Text.of(
                                    "Der Fall ist aus dem Quartal {found}, abgerechnet wird {right}.",
                                    "The case is of the quarter {found}; {right} is billed."),
                            Text.of("Prüfen Sie das Quartal des Scheins.", "Check the quarter of the slip.")),
                    (record, file, found) -> {
                        int quarter = record.quarter(record.first(4101));
                        if (file.quarter() != Days.NONE && quarter > file.quarter()) {
                            found.at(
                                    record,
                                    record.first(4101),
                                    "found",
                                    Days.germanQuarter(quarter),
                                    "right",
                                    Days.germanQuarter(file.quarter()));
                        }
                    }),
            in(
                    ALL_CASES,
                    error(
                            "KVDT-4102",
                            "KBV, KVDT 6.02, FK 4102",
                            Text.of(
                                    "Ein Schein wird nicht nach der Abrechnung ausgestellt.",
                                    "A slip is not issued after the billing."),
                            Text.of(
                                    "Das Ausstellungsdatum {found} liegt nach der Erstellung der Datei ({right}).",
                                    "The day of issue {found} is after the making of the file ({right})."),
                            Text.of("Berichtigen Sie das Ausstellungsdatum.", "Correct the day of issue.")),
                    (record, file, found) -> {
                        int day = record.day(record.first(4102));
                        if (file.created() != Days.NONE && day > file.created()) {
                            found.at(
                                    record,
                                    record.first(4102),
                                    "found",
                                    Days.german(day),
                                    "right",
                                    Days.german(file.created()));
                        }
                    }),
            in(
                    ALL_CASES,
                    error(
                            "KVDT-4131-4106",
                            "KBV, KVDT 6.02, FK 4131 and 4106",
                            Text.of(
                                    "Zu den Personengruppen 07 und 08 gehört der Kostenträger-Abrechnungsbereich 01"
                                            + " oder 09.",
                                    "The groups of persons 07 and 08 belong to the billing area 01 or 09."),
                            Text.of(
                                    "Die Personengruppe {found} passt nicht zum Abrechnungsbereich {right}.",
                                    "The group of persons {found} does not fit the billing area {right}."),
                            Text.of(
                                    "Prüfen Sie Personengruppe und Kostenträger.",
                                    "Check the group of persons and the payer.")),
                    (record, _, found) -> {
                        int group = record.first(4131);
                        int area = record.first(4106);
                        if (area != NONE && record.isAny(group, "07", "08") && !record.isAny(area, "01", "09")) {
                            found.at(record, group, "found", record.text(group), "right", record.text(area));
                        }
                    }));

    private CaseRules() {}

    private static boolean isSpan(int from, int to) {
        return from > 0 && to > 0 && Days.isDay(from) && Days.isDay(to) && from <= to;
    }
}
