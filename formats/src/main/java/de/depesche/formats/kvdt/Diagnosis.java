package de.depesche.formats.kvdt;

/// One diagnosis of a case. What the file lacks is empty text.
///
/// @param line where its code stands, counted from 1
/// @param certainty V suspected, Z after, A excluded, G certain
/// @param side R, L or B
/// @param standing whether it is a standing one (Dauerdiagnose)
public record Diagnosis(long line, String code, String certainty, String side, boolean standing) {

    /// The same diagnosis, wherever it stands.
    Diagnosis withoutPlace() {
        return new Diagnosis(0, code, certainty, side, standing);
    }
}
