package de.depesche.portal.demo;

import de.depesche.formats.identifiers.Ik;
import de.depesche.formats.identifiers.Kvnr;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Numbers with the right check digits that belong to nobody.
final class InventedNumbers {
    private InventedNumbers() {}

    static Ik ik(int number) {
        return withCheckDigit("2699%04d".formatted(number), Ik::parse);
    }

    static Kvnr kvnr(int number) {
        return withCheckDigit("X99%06d".formatted(number), Kvnr::parse);
    }

    private static <T> T withCheckDigit(String digits, Function<String, Optional<T>> parse) {
        return IntStream.range(0, 10)
                .mapToObj(check -> parse.apply(digits + check))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
