package de.depesche.formats.kvdt;

import java.util.List;

/// A treatment case (Behandlungsfall) as it is billed.
///
/// @param line of its FK 8000, counted from 1
/// @param slip FK 4239 (Scheinuntergruppe)
/// @param quarter QJJJJ
/// @param payer VKNR
/// @param fees FK 4121 (Gebührenordnung)
public record BillingCase(
        long line,
        RecordKind kind,
        Patient patient,
        String slip,
        String quarter,
        String payer,
        String fees,
        List<Service> services,
        List<Diagnosis> diagnoses) {
    public BillingCase {
        services = List.copyOf(services);
        diagnoses = List.copyOf(diagnoses);
    }
}
