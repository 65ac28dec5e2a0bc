package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.CASES;
import static de.depesche.formats.kvdt.Drafts.error;
import static de.depesche.formats.kvdt.Drafts.in;
import static de.depesche.formats.kvdt.Drafts.warning;
import static de.depesche.formats.kvdt.KvdtRecord.NONE;

import de.depesche.formats.rules.Text;
import java.util.List;

/// What needs ICD, EBM or payers as the operator has imported them.
final class MasterDataRules {
    private static final Text NO_PAYERS =
            Text.of("Die Kostenträger-Stammdatei fehlt.", "The payers' master data are missing.");

    static final List<KvdtRule> RULES = List.of(
            in(
                    CASES,
                    error(
                            "KVDT-ICD",
                            "KBV, KVDT 6.02, SDICD",
                            Text.of(
                                    "Jeder ICD-Code steht in der ICD-Stammdatei und ist abrechenbar.",
                                    "Each ICD code is in the master data and may be billed."),
                            Text.of(
                                    "Der ICD-Code {found} ist unbekannt oder nicht abrechenbar.",
                                    "The ICD code {found} is unknown or may not be billed."),
                            Text.of("Wählen Sie einen endständigen Code.", "Choose a code without further digits.")),
                    (record, file, found) -> Diagnoses.each(record, file, found, (at, entry) -> {
                        if (entry.isEmpty() || !entry.get().billable()) {
                            found.at(record, at, "found", record.text(at));
                        }
                    })),
            in(
                    CASES,
                    error(
                            "KVDT-ICD-PRIMARY",
                            "KBV, KVDT 6.02, SDICD",
                            Text.of(
                                    "Neben einem Stern- oder Ausrufezeichen-Code steht ein Primärcode.",
                                    "A primary code stands beside a star or exclamation code."),
                            Text.of("Zum Code {found} fehlt ein Primärcode.", "The code {found} lacks a primary code."),
                            Text.of("Geben Sie die Grunderkrankung mit an.", "Give the disease behind it too.")),
                    (record, file, found) -> {
                        if (!Diagnoses.hasPrimary(record, file)) {
                            Diagnoses.each(record, file, found, (at, entry) -> {
                                if (entry.isPresent() && entry.get().needsPrimary()) {
                                    found.at(record, at, "found", record.text(at));
                                }
                            });
                        }
                    }),
            in(
                    CASES,
                    warning(
                            "KVDT-ICD-PLAUSIBLE",
                            "KBV, KVDT 6.02, SDICD, FK 6008 and 3677",
                            Text.of(
                                    "Diagnose, Alter und Geschlecht passen zusammen, oder eine Ausnahme ist begründet.",
                                    "Diagnosis, age and sex fit, or an exception is explained."),
                            Text.of(
                                    "Der Code {found} passt nicht zu Alter oder Geschlecht.",
                                    "The code {found} does not fit age or sex."),
                            Text.of(
                                    "Prüfen Sie die Diagnose oder begründen Sie die Ausnahme (FK 6008).",
                                    "Check the diagnosis or explain the exception (FK 6008).")),
                    (record, file, found) -> Diagnoses.each(record, file, found, (at, entry) -> {
                        boolean explained = record.child(at, 6008) != NONE || record.child(at, 3677) != NONE;
                        if (entry.isPresent() && !explained && !Diagnoses.fits(record, entry.get())) {
                            found.at(record, at, "found", record.text(at));
                        }
                    })),
            in(
                    CASES,
                    warning(
                            "KVDT-EBM",
                            "KBV, SDEBM",
                            Text.of("Jede GOP steht in der EBM-Stammdatei.", "Each GOP is in the EBM master data."),
                            Text.of(
                                    "Die GOP {found} steht nicht in der EBM-Stammdatei.",
                                    "The GOP {found} is not in the EBM master data."),
                            Text.of(
                                    "Prüfen Sie die Nummer; regionale Nummern können fehlen.",
                                    "Check the number; regional ones may be missing.")),
                    (record, file, found) -> Services.each(record, file, found, (at, entry) -> {
                        if (entry.isEmpty()) {
                            found.at(record, at, "found", record.text(at));
                        }
                    })),
            in(
                    CASES,
                    warning(
                            "KVDT-EBM-NEEDS",
                            "KBV, SDEBM, FK 5034 to 5036",
                            Text.of(
                                    "Zu einer GOP gehören die Angaben, die die EBM-Stammdatei verlangt.",
                                    "A GOP has the fields that the EBM master data ask for."),
                            Text.of("Zur GOP {found} fehlt FK {right}.", "The GOP {found} lacks FK {right}."),
                            Text.of(
                                    "Tragen Sie die Angabe bei der Leistung ein.",
                                    "Enter the field with the service.")),
                    (record, file, found) -> Services.each(
                            record,
                            file,
                            found,
                            (at, entry) -> entry.ifPresent(gop -> {
                                for (int field : gop.needs()) {
                                    if (!record.within(at, field)) {
                                        found.at(record, at, "found", record.text(at), "right", "" + field);
                                    }
                                }
                            }))),
            in(
                    CASES,
                    warning(
                            "KVDT-VKNR",
                            "KBV, Kostenträger-Stammdatei",
                            Text.of("Der Kostenträger steht in der Stammdatei.", "The payer is in the master data."),
                            Text.of(
                                    "Die VKNR {found} steht nicht in der Kostenträger-Stammdatei.",
                                    "The VKNR {found} is not in the payers' master data."),
                            Text.of(
                                    "Lesen Sie die Karte neu ein; aktualisieren Sie die Stammdatei.",
                                    "Read the card again; update the master data.")),
                    (record, file, found) -> {
                        int at = record.first(4104);
                        var payers = file.masterData().payers();
                        if (payers.isEmpty()) {
                            found.notChecked(NO_PAYERS);
                        } else if (at != NONE
                                && payers.get().find(record.text(at)).isEmpty()) {
                            found.at(record, at, "found", record.text(at));
                        }
                    }),
            in(
                    CASES,
                    warning(
                            "KVDT-VKNR-IK",
                            "KBV, Kostenträger-Stammdatei",
                            Text.of("Das IK der Karte gehört zum Kostenträger.", "The card's IK belongs to the payer."),
                            Text.of(
                                    "Das IK {found} gehört nicht zur VKNR {right}.",
                                    "The IK {found} does not belong to the VKNR {right}."),
                            Text.of(
                                    "Lesen Sie die Karte neu ein; aktualisieren Sie die Stammdatei.",
                                    "Read the card again; update the master data.")),
                    (record, file, found) -> {
                        int at = record.first(4104);
                        int ik = record.first(4111);
                        var payers = file.masterData().payers();
                        if (payers.isEmpty()) {
                            found.notChecked(NO_PAYERS);
                        } else if (at != NONE && ik != NONE) {
                            var payer = payers.get().find(record.text(at));
                            if (payer.isPresent() && !payer.get().iks().contains(record.text(ik))) {
                                found.at(record, ik, "found", record.text(ik), "right", record.text(at));
                            }
                        }
                    }));

    private MasterDataRules() {}
}
