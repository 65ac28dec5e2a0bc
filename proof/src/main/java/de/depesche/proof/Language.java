package de.depesche.proof;

import de.depesche.proof.receipt.Moments;
import java.time.Instant;
import java.util.Locale;

enum Language {
    GERMAN,
    ENGLISH;

    /// German where the person's system is German, else English.
    static Language ofSystem() {
        return Locale.getDefault().getLanguage().equals("de") ? GERMAN : ENGLISH;
    }

    String of(String german, String english) {
        return this == GERMAN ? german : english;
    }

    String moment(Instant at) {
        return of(Moments.german(at), Moments.english(at));
    }
}
