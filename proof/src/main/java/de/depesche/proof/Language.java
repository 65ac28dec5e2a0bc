package de.depesche.proof;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

enum Language {
    GERMAN("dd.MM.yyyy, HH:mm:ss 'Uhr' z", Locale.GERMANY),
    ENGLISH("d MMM yyyy, HH:mm:ss z", Locale.UK);

    /// Where the deadlines of a receipt end, wherever it is checked.
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final DateTimeFormatter moments;

    Language(String pattern, Locale locale) {
        this.moments = DateTimeFormatter.ofPattern(pattern, locale);
    }

    /// German where the person's system is German, else English.
    static Language ofSystem() {
        return Locale.getDefault().getLanguage().equals("de") ? GERMAN : ENGLISH;
    }

    String of(String german, String english) {
        return this == GERMAN ? german : english;
    }

    String moment(Instant at) {
        return moments.format(at.atZone(BERLIN));
    }
}
