package de.depesche.formats.deadlines;

import java.time.LocalDate;

/// A public holiday (gesetzlicher Feiertag) on its day.
///
/// @param name the German name as the law has it
public record Holiday(LocalDate day, String name, String englishName) {}
