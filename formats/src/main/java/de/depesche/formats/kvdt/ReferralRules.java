package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.error;
import static de.depesche.formats.kvdt.Drafts.in;
import static de.depesche.formats.kvdt.KvdtRecord.NONE;
import static de.depesche.formats.kvdt.RecordKind.REFERRAL;

import de.depesche.formats.rules.Text;
import java.util.List;
import java.util.Set;

/// Referrals (Überweisungen, record 0102).
final class ReferralRules {
    private static final Set<RecordKind> REFERRALS = Set.of(REFERRAL);

    static final List<KvdtRule> RULES = List.of(
            in(
                    REFERRALS,
                    error(
                            "KVDT-4218",
                            "KBV, KVDT 6.02, FK 4218, 4219 and 4226",
                            Text.of(
                                    "Genau eine Angabe sagt, wer überweist: BSNR (4218), ein anderer Arzt (4219) oder"
                                            + " ein ASV-Team (4226).",
                                    "Exactly one field says who refers: a BSNR (4218), another doctor (4219) or an ASV"
                                            + " team (4226)."),
                            Text.of(
                                    "{found} Angaben zum Überweiser statt einer.",
                                    "{found} fields on who refers instead of one."),
                            Text.of("Tragen Sie genau einen Überweiser ein.", "Enter exactly one who refers.")),
                    (record, _, found) -> {
                        int count = one(record, 4218) + one(record, 4219) + one(record, 4226);
                        if (count != 1) {
                            found.at(record, record.first(4239), "found", "" + count);
                        }
                    }),
            in(
                    REFERRALS,
                    error(
                            "KVDT-4217",
                            "KBV, KVDT 6.02, FK 4217",
                            Text.of(
                                    "Erstveranlasser und Überweiser sind verschiedene Betriebsstätten.",
                                    "Who ordered first and who refers are different practices."),
                            Text.of(
                                    "FK 4217 und FK 4218 nennen dieselbe Betriebsstätte.",
                                    "FK 4217 and FK 4218 name the same practice."),
                            Text.of(
                                    "Lassen Sie FK 4217 weg, wenn der Überweiser selbst veranlasst hat.",
                                    "Leave FK 4217 out where the one who refers ordered it himself.")),
                    (record, _, found) -> {
                        int first = record.digits(record.first(4217));
                        if (first != NONE && first == record.digits(record.first(4218))) {
                            found.at(record, record.first(4217));
                        }
                    }),
            in(
                    REFERRALS,
                    error(
                            "KVDT-4221",
                            "KBV, KVDT 6.02, FK 4221",
                            Text.of(
                                    "Zu Laborüberweisungen (27, 28) gehört die Art der Behandlung (kurativ, …).",
                                    "Referrals to a laboratory (27, 28) have the kind of treatment."),
                            Text.of("FK 4221 fehlt.", "FK 4221 is missing."),
                            Text.of("Tragen Sie die Art der Behandlung ein.", "Enter the kind of treatment.")),
                    (record, _, found) -> {
                        if (isLaboratory(record) && !record.has(4221)) {
                            found.at(record, record.first(4239));
                        }
                    }),
            in(
                    REFERRALS,
                    error(
                            "KVDT-4102-LAB",
                            "KBV, KVDT 6.02, FK 4102",
                            Text.of(
                                    "Zu Laborüberweisungen (27, 28) gehört das Ausstellungsdatum.",
                                    "Referrals to a laboratory (27, 28) have the day of issue."),
                            Text.of("FK 4102 fehlt.", "FK 4102 is missing."),
                            Text.of(
                                    "Tragen Sie das Ausstellungsdatum der Überweisung ein.",
                                    "Enter the day of issue of the referral.")),
                    (record, _, found) -> {
                        if (isLaboratory(record) && !record.has(4102)) {
                            found.at(record, record.first(4239));
                        }
                    }),
            in(
                    REFERRALS,
                    error(
                            "KVDT-4221-ONLY",
                            "KBV, KVDT 6.02, FK 4221",
                            Text.of(
                                    "FK 4221 steht nur bei Laborüberweisungen (27, 28).",
                                    "FK 4221 stands with referrals to a laboratory (27, 28) alone."),
                            Text.of(
                                    "FK 4221 ist bei dieser Scheinuntergruppe nicht erlaubt.",
                                    "FK 4221 is not allowed with this kind of slip."),
                            Text.of(
                                    "Entfernen Sie die Angabe oder berichtigen Sie die Scheinuntergruppe.",
                                    "Remove the field or correct the kind of slip.")),
                    (record, _, found) -> {
                        if (record.has(4221) && !isLaboratory(record)) {
                            found.at(record, record.first(4221));
                        }
                    }),
            in(
                    REFERRALS,
                    error(
                            "KVDT-4205",
                            "KBV, KVDT 6.02, FK 4205",
                            Text.of(
                                    "Zu Auftragsleistungen (21, 27) gehört der Auftrag.",
                                    "Ordered services (21, 27) have the order."),
                            Text.of("FK 4205 (Auftrag) fehlt.", "FK 4205 (order) is missing."),
                            Text.of(
                                    "Übernehmen Sie den Auftrag von der Überweisung.",
                                    "Take the order from the referral.")),
                    (record, _, found) -> {
                        if (record.isAny(record.first(4239), "21", "27") && !record.has(4205)) {
                            found.at(record, record.first(4239));
                        }
                    }),
            in(
                    REFERRALS,
                    error(
                            "KVDT-4220",
                            "KBV, KVDT 6.02, FK 4220",
                            Text.of(
                                    "Eine Überweisung nennt, an wen sie geht; Laborüberweisungen (27, 28) nicht.",
                                    "A referral says to whom; those to a laboratory (27, 28) need not."),
                            Text.of("FK 4220 (Überweisung an) fehlt.", "FK 4220 (referred to) is missing."),
                            Text.of(
                                    "Tragen Sie das Fachgebiet ein, oder kA, wenn nichts angegeben ist.",
                                    "Enter the specialty, or kA where none is given.")),
                    (record, _, found) -> {
                        if (!record.has(4220) && !isLaboratory(record)) {
                            found.at(record, record.first(4239));
                        }
                    }));

    private ReferralRules() {}

    private static int one(KvdtRecord record, int field) {
        return record.has(field) ? 1 : 0;
    }

    private static boolean isLaboratory(KvdtRecord record) {
        return record.isAny(record.first(4239), "27", "28");
    }
}
