package de.depesche.portal.backup;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the commands say to the person who runs them.
final class BackupWords {
    private final Locale locale;
    private final ResourceBundle texts;

    BackupWords(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                "messages/backup",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString("backup." + key), locale).format(arguments);
    }

    String size(long bytes) {
        return bytes < 1_000_000
                ? text("kilobytes", bytes / 1e3)
                : bytes < 1_000_000_000 ? text("megabytes", bytes / 1e6) : text("gigabytes", bytes / 1e9);
    }
}
