package de.depesche.formats.deadlines;

/// Why a period cannot end on a day.
public sealed interface FreeDay {
    record PublicHoliday(Holiday holiday) implements FreeDay {}

    record Saturday() implements FreeDay {}

    record Sunday() implements FreeDay {}
}
