package de.depesche.formats.kvdt;

/// One service (Leistung) of a case. What the file lacks is empty text.
///
/// @param line where its number stands, counted from 1
/// @param day JJJJMMTT
/// @param gop the number in the fee schedule
/// @param times FK 5005, 1 where there is none
/// @param practice BSNR where it was given
/// @param doctor LANR, or the pseudo LANR of a hospital's doctor, who gave it
public record Service(long line, String day, String gop, int times, String practice, String doctor) {

    /// The same service, wherever it stands.
    Service withoutPlace() {
        return new Service(0, day, gop, times, practice, doctor);
    }
}
