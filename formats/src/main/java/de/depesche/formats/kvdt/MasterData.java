package de.depesche.formats.kvdt;

import java.util.Optional;

/// What KBV publishes each quarter and does not let others ship: the operator imports it. Rules that need a table which
/// is not there are reported as not checked.
///
/// @param icd diagnoses (ICD-10-GM)
/// @param ebm services (Einheitlicher Bewertungsmaßstab)
/// @param payers who pays (Kostenträger-Stammdatei)
public record MasterData(Optional<IcdTable> icd, Optional<EbmTable> ebm, Optional<PayerTable> payers) {
    public static final MasterData NONE = new MasterData(Optional.empty(), Optional.empty(), Optional.empty());
}
