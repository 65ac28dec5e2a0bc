package de.depesche.portal.backup;

import de.depesche.portal.start.CommandTexts;
import java.util.Locale;

/// What the commands say to the person who runs them.
final class BackupWords {
    private final CommandTexts texts;

    BackupWords(Locale locale) {
        this.texts = CommandTexts.of("backup", "backup", locale);
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    String size(long bytes) {
        return bytes < 1_000_000
                ? text("kilobytes", bytes / 1e3)
                : bytes < 1_000_000_000 ? text("megabytes", bytes / 1e6) : text("gigabytes", bytes / 1e9);
    }
}
