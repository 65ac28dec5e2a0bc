package de.depesche.proof.receipt;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments as people read them: to the second, by the clock by which the deadlines of a receipt end, wherever it is
/// read.
public final class Moments {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm:ss 'Uhr' z", Locale.GERMANY);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss z", Locale.UK);

    private Moments() {}

    public static String german(Instant at) {
        return GERMAN.format(at.atZone(BERLIN));
    }

    public static String english(Instant at) {
        return ENGLISH.format(at.atZone(BERLIN));
    }
}
