package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.advice;
import static de.depesche.formats.kvdt.Drafts.byEngine;
import static de.depesche.formats.kvdt.Drafts.error;
import static de.depesche.formats.kvdt.Drafts.hint;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Text;
import java.util.List;

/// Numbers of doctors, practices, payers and patients, wherever they stand.
final class IdentifierRules {
    static final KvdtRule LANR = byEngine(error(
            "KVDT-R050",
            "KBV, KVDT 6.02, R050",
            Text.of(
                    "Die siebte Ziffer der LANR ist ihre Prüfziffer; 555555 am Anfang ist der ASV vorbehalten.",
                    "The LANR's seventh digit is its check digit; 555555 at its beginning is for ASV alone."),
            Text.of(
                    "Die LANR {found} ist falsch: die Prüfziffer stimmt nicht.",
                    "The LANR {found} is wrong: its check digit does not hold."),
            Text.of("Vergleichen Sie die LANR mit dem Bescheid der KV.", "Compare the LANR with the KV's letter.")));
    static final KvdtRule OBSOLETE_LANR = byEngine(error(
            "KVDT-LANR-888888800",
            "KBV, KVDT 6.02, LANR",
            Text.of(
                    "Die Ersatz-LANR 888888800 gibt es nicht mehr.",
                    "The substitute LANR 888888800 is no longer used."),
            Text.of("Hier steht die Ersatz-LANR 888888800.", "This is the substitute LANR 888888800."),
            Text.of("Verwenden Sie 999999900, wo es keine LANR gibt.", "Use 999999900 where there is no LANR.")));
    static final KvdtRule BSNR = byEngine(advice(
            "KVDT-BSNR",
            "KBV, KVDT 6.02, prefixes of BSNR",
            Certainty.SECONDARY,
            Text.of("Eine BSNR beginnt mit einem vergebenen KV-Kürzel.", "A BSNR begins with a KV's number."),
            Text.of(
                    "Die BSNR {found} beginnt mit keinem bekannten KV-Kürzel.",
                    "The BSNR {found} begins with no known number of a KV."),
            Text.of("Vergleichen Sie die Nummer mit dem Arztstempel.", "Compare the number with the doctor's stamp.")));
    static final KvdtRule TEAM = byEngine(hint(
            "KVDT-ASV",
            "KBV, KVDT 6.02, ASV-Teamnummer (status Info)",
            Certainty.WORDING,
            Text.of(
                    "Eine ASV-Teamnummer beginnt mit 00 und endet mit ihrer Prüfziffer.",
                    "An ASV team's number begins with 00 and ends with its check digit."),
            Text.of(
                    "Die ASV-Teamnummer {found} ist nicht regelgerecht.",
                    "The ASV team's number {found} does not follow the rule."),
            Text.of("Vergleichen Sie sie mit dem ASV-Verzeichnis.", "Compare it with the register of ASV teams.")));
    static final KvdtRule IK = byEngine(advice(
            "KVDT-IK",
            "Gemeinsames Rundschreiben ARGE IK; payers with 1000… fail it in KBV's own example",
            Certainty.SECONDARY,
            Text.of("Die letzte Ziffer des IK prüft die Ziffern 3 bis 8.", "The IK's last digit checks digits 3 to 8."),
            Text.of("Die Prüfziffer des IK {found} stimmt nicht.", "The check digit of the IK {found} does not hold."),
            Text.of(
                    "Lesen Sie die Karte neu ein oder vergleichen Sie mit der Kostenträgerdatei.",
                    "Read the card again or compare with the list of payers.")));
    static final KvdtRule KVNR = byEngine(advice(
            "KVDT-KVNR",
            "§ 290 SGB V; confirmed on published numbers, but official examples break it",
            Certainty.OBSERVED,
            Text.of(
                    "Die Prüfziffer der Versichertennummer stimmt.",
                    "The insured person's number has a right check digit."),
            Text.of(
                    "Die Prüfziffer der Versichertennummer stimmt nicht.",
                    "The check digit of the insured person's number does not hold."),
            Text.of("Lesen Sie die Gesundheitskarte neu ein.", "Read the health card again.")));
    static final KvdtRule KVNR_FORM = byEngine(advice(
            "KVDT-KVNR-FORM",
            "§ 290 SGB V",
            Certainty.SECONDARY,
            Text.of(
                    "Eine Versichertennummer ist ein Buchstabe mit neun Ziffern.",
                    "An insured person's number is a letter and nine digits."),
            Text.of("Die Versichertennummer hat eine andere Form.", "The insured person's number has another form."),
            Text.of("Lesen Sie die Gesundheitskarte neu ein.", "Read the health card again.")));
    static final KvdtRule KVNR_FORBIDDEN = byEngine(advice(
            "KVDT-KVNR-T555558879",
            "KBV, KVDT 6.02, FK 3119",
            Certainty.SECONDARY,
            Text.of("Die Versichertennummer ist nicht T555558879.", "The insured person's number is not T555558879."),
            Text.of(
                    "Die Versichertennummer ist die unzulässige T555558879.",
                    "The insured person's number is T555558879, which is forbidden."),
            Text.of("Lesen Sie die Gesundheitskarte neu ein.", "Read the health card again.")));

    static final List<KvdtRule> RULES = List.of(LANR, OBSOLETE_LANR, BSNR, TEAM, IK, KVNR, KVNR_FORM, KVNR_FORBIDDEN);

    private IdentifierRules() {}
}
