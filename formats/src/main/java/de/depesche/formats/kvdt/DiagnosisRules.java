package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.ALL_CASES;
import static de.depesche.formats.kvdt.Drafts.CASES;
import static de.depesche.formats.kvdt.Drafts.advice;
import static de.depesche.formats.kvdt.Drafts.error;
import static de.depesche.formats.kvdt.Drafts.in;
import static de.depesche.formats.kvdt.KvdtRecord.NONE;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Text;
import java.util.List;
import java.util.regex.Pattern;

/// Diagnoses of the quarter (6001) and standing ones (3673).
final class DiagnosisRules {
    static final int[] FIELDS = {6001, 3673};
    private static final int[] CERTAINTIES = {6003, 3674};
    private static final Pattern CODE = Pattern.compile("[A-Z][0-9]{2}(\\.[0-9]([0-9-])?)?|UUU");

    static final List<KvdtRule> RULES = List.of(
            in(
                    CASES,
                    error(
                            "KVDT-6001",
                            "KBV, KVDT 6.02, FK 6001 and 3673",
                            Text.of(
                                    "Zu einem Fall gehört mindestens eine Diagnose.",
                                    "A case has at least one diagnosis."),
                            Text.of(
                                    "Weder FK 6001 noch FK 3673 ist vorhanden.",
                                    "Neither FK 6001 nor FK 3673 is there."),
                            Text.of(
                                    "Tragen Sie eine Diagnose ein; UUU, wo keine gestellt werden kann.",
                                    "Enter a diagnosis; UUU where none can be made.")),
                    (record, _, found) -> {
                        if (!record.has(6001) && !record.has(3673)) {
                            found.at(record, NONE);
                        }
                    }),
            in(
                    ALL_CASES,
                    error(
                            "KVDT-R022",
                            "KBV, KVDT 6.02, R022",
                            Text.of(
                                    "Ein ICD-Code hat die Form ann, ann.n, ann.nn oder ann.n-.",
                                    "An ICD code has the form ann, ann.n, ann.nn or ann.n-."),
                            Text.of(
                                    "Der ICD-Code {found} hat eine andere Form.",
                                    "The ICD code {found} has another form."),
                            Text.of(
                                    "Wählen Sie den Code aus der ICD-Stammdatei.",
                                    "Choose the code from the ICD master data.")),
                    (record, _, found) -> {
                        for (int field : FIELDS) {
                            for (int at = record.first(field); at != NONE; at = record.next(at)) {
                                if (!isCode(record, at)) {
                                    found.at(record, at, "found", record.text(at));
                                }
                            }
                        }
                    }),
            in(
                    CASES,
                    advice(
                            "KVDT-6003",
                            "habit of the field; KBV, KVDT 6.02 has 6003 below 6001",
                            Certainty.UNVERIFIED,
                            Text.of(
                                    "Zu einer Diagnose gehört ihre Sicherheit (V, Z, A, G).",
                                    "A diagnosis has its certainty (V, Z, A, G)."),
                            Text.of("Die Diagnosensicherheit fehlt.", "The certainty of the diagnosis is missing."),
                            Text.of(
                                    "Geben Sie an, ob die Diagnose gesichert ist.",
                                    "State whether the diagnosis is certain.")),
                    (record, _, found) -> {
                        for (int i = 0; i < FIELDS.length; i++) {
                            for (int at = record.first(FIELDS[i]); at != NONE; at = record.next(at)) {
                                if (record.child(at, CERTAINTIES[i]) == NONE && !record.is(at, "UUU")) {
                                    found.at(record, at);
                                }
                            }
                        }
                    }));

    private DiagnosisRules() {}

    private static boolean isCode(KvdtRecord record, int at) {
        return CODE.matcher(record.text(at)).matches();
    }
}
