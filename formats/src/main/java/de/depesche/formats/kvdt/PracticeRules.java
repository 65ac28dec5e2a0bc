package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.advice;
import static de.depesche.formats.kvdt.Drafts.error;
import static de.depesche.formats.kvdt.Drafts.in;
import static de.depesche.formats.kvdt.Drafts.warning;
import static de.depesche.formats.kvdt.KvdtRecord.NONE;
import static de.depesche.formats.kvdt.RecordKind.ADT0;
import static de.depesche.formats.kvdt.RecordKind.BESA;

import de.depesche.formats.identifiers.KbvPruefnummer;
import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The practice (besa), its software and the part that it bills (adt0).
final class PracticeRules {
    static final List<KvdtRule> RULES = List.of(
            in(
                    Set.of(BESA),
                    error(
                            "KVDT-LANR-ONCE",
                            "KBV, KVDT 6.02, besa",
                            Text.of("Eine LANR steht unter einer BSNR nur einmal.", "A LANR stands once below a BSNR."),
                            Text.of(
                                    "Die LANR {found} steht mehrfach unter derselben BSNR.",
                                    "The LANR {found} stands more than once below the same BSNR."),
                            Text.of("Löschen Sie den doppelten Arzt.", "Remove the doctor that is there twice.")),
                    (record, _, found) -> {
                        var seen = new HashSet<Long>();
                        for (int at = record.first(212); at != NONE; at = record.next(at)) {
                            if (!seen.add((long) record.parent(at) << 32 | record.digits(at))) {
                                found.at(record, at, "found", record.text(at));
                            }
                        }
                    }),
            in(
                    Set.of(BESA),
                    warning(
                            "KVDT-0225",
                            "KBV, KVDT 6.02, FK 0225",
                            Text.of(
                                    "Jede TI-Anwendung wird genau einmal genannt.",
                                    "Each application of the TI is named exactly once."),
                            Text.of(
                                    "Diese TI-Anwendungen fehlen, sind doppelt oder unbekannt: {found}.",
                                    "These applications are missing, twice or unknown: {found}."),
                            Text.of(
                                    "Aktualisieren Sie das Praxisprogramm; es schreibt die Angaben selbst.",
                                    "Update the software; it writes these fields itself.")),
                    (record, file, found) -> {
                        var counts = new HashMap<String, Integer>();
                        file.version().applications().forEach(one -> counts.put(one, -1));
                        for (int at = record.first(225); at != NONE; at = record.next(at)) {
                            counts.merge(record.text(at), 1, Integer::sum);
                        }
                        var wrong = counts.entrySet().stream()
                                .filter(entry -> entry.getValue() != 0)
                                .map(entry -> entry.getKey())
                                .sorted()
                                .toList();
                        if (!wrong.isEmpty()) {
                            found.at(record, record.first(225), "found", String.join(", ", wrong));
                        }
                    }),
            in(
                    Set.of(ADT0),
                    error(
                            "KVDT-9261",
                            "KBV, KVDT 6.02, FK 9260 and 9261",
                            Text.of(
                                    "Die Nummer des Abrechnungsteils ist höchstens die Zahl der Teile.",
                                    "The number of the part is at most the number of parts."),
                            Text.of("Teil {found} von {right} gibt es nicht.", "There is no part {found} of {right}."),
                            Text.of(
                                    "Berichtigen Sie die Angaben zur Teilabrechnung.",
                                    "Correct what is said about the parts of the billing.")),
                    (record, _, found) -> {
                        int parts = record.digits(record.first(9260));
                        int part = record.digits(record.first(9261));
                        if (parts != NONE && part > parts) {
                            found.at(record, record.first(9261), "found", "" + part, "right", "" + parts);
                        }
                    }),
            in(
                    Set.of(ADT0),
                    warning(
                            "KVDT-9212",
                            "KBV, KVDT 6.02, FK 9212",
                            Text.of(
                                    "Die Satzbeschreibung ist die des Abrechnungsquartals.",
                                    "The description is that of the quarter billed."),
                            Text.of(
                                    "Die Satzbeschreibung ist {found}, für das Quartal gilt {right}.",
                                    "The description is {found}; {right} is in force for the quarter."),
                            Text.of(
                                    "Spielen Sie das Quartals-Update des Praxisprogramms ein.",
                                    "Install the quarterly update of the software.")),
                    (record, file, found) -> {
                        int at = record.first(9212);
                        var version = KvdtVersion.at(record.quarter(record.first(9204)));
                        if (at != NONE
                                && version.isPresent()
                                && !record.is(at, version.get().adtMark())) {
                            found.at(
                                    record,
                                    at,
                                    "found",
                                    record.text(at),
                                    "right",
                                    version.get().adtMark());
                        }
                    }),
            in(
                    Set.of(ADT0),
                    advice(
                            "KVDT-0105",
                            "form of KBV's numbers of software",
                            Certainty.SECONDARY,
                            Text.of(
                                    "Eine Prüfnummer hat die Form a/nnn/JJMM/nn/aaa.",
                                    "A software's number has the form a/nnn/JJMM/nn/aaa."),
                            Text.of("Die Prüfnummer hat eine andere Form.", "The software's number has another form."),
                            Text.of(
                                    "Vergleichen Sie sie mit der Zulassung des Praxisprogramms.",
                                    "Compare it with the software's approval.")),
                    (record, _, found) -> {
                        for (int field : new int[] {105, 9250, 9251}) {
                            int at = record.first(field);
                            if (at != NONE
                                    && KbvPruefnummer.parse(record.text(at)).isEmpty()) {
                                found.at(record, at);
                            }
                        }
                    }));

    private PracticeRules() {}
}
