package de.depesche.formats.ldt;

import de.depesche.formats.rules.Validity;
import java.time.LocalDate;
import java.util.Optional;

/// The versions of LDT 3 for which the tables hold, with the days on which they are valid.
///
/// @param number as FK 0001 writes it
record Versions(String number, Validity validity) {

    static Optional<Versions> of(String number) {
        return TableText.blocks("versions.txt").stream()
                .map(block -> block.head().split(" +"))
                .filter(cells -> cells[0].equals(number))
                .map(cells -> new Versions(number, new Validity(day(cells[1]), day(cells[2]))))
                .findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
