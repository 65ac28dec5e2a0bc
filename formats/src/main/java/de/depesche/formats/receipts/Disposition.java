package de.depesche.formats.receipts;

import java.util.Locale;
import java.util.Optional;

/// What became of a message (RFC 8098).
public enum Disposition {
    /// Shown to a person, or handed to one's program; what 1-Click billing uses.
    DISPLAYED,
    /// Worked on without a person; what eDokumentation uses.
    PROCESSED,
    /// Neither shown nor worked on.
    DELETED;

    /// The field's value for what a program did by itself.
    String automatic() {
        return "automatic-action/MDN-sent-automatically;" + name().toLowerCase(Locale.ROOT);
    }

    /// From the field's value; modifiers such as `/error` are overlooked.
    static Optional<Disposition> parse(String field) {
        var kind = field.substring(field.indexOf(';') + 1).strip().toLowerCase(Locale.ROOT);
        for (var disposition : values()) {
            var name = disposition.name().toLowerCase(Locale.ROOT);
            if (kind.equals(name) || kind.startsWith(name + "/")) {
                return Optional.of(disposition);
            }
        }
        return Optional.empty();
    }
}
