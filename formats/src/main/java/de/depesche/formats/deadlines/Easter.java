package de.depesche.formats.deadlines;

import java.time.LocalDate;

/// Easter Sunday of the Gregorian calendar, by Gauß's rule with Lichtenberg's correction, which needs no list of
/// exceptions.
final class Easter {
    private Easter() {}

    static LocalDate sunday(int year) {
        int century = year / 100;
        int moonShift = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
        int sunShift = 2 - (3 * century + 3) / 4;
        int moon = year % 19;
        int fullMoonSeed = (19 * moon + moonShift) % 30;
        int correction = (fullMoonSeed + moon / 11) / 29;
        int fullMoon = 21 + fullMoonSeed - correction;
        int firstSunday = 7 - Math.floorMod(year + year / 4 + sunShift, 7);
        int distance = 7 - Math.floorMod(fullMoon - firstSunday, 7);
        return LocalDate.of(year, 3, 1).plusDays(fullMoon + distance - 1L);
    }
}
