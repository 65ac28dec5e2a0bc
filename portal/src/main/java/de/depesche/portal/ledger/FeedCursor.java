package de.depesche.portal.ledger;

import java.util.Optional;
import java.util.regex.Pattern;

/// How far a reader of the feed has come, and in which history of the log: after a restore to an older point the same
/// positions are given to other entries, and whoever had come further must not take them for known.
///
/// @param history empty before the first restore, else the name of the newest one that the reader's log had known
/// @param position of the last entry seen, or -1
public record FeedCursor(String history, long position) {
    public static final FeedCursor BEGINNING = new FeedCursor("", LedgerFeed.BEGINNING);

    private static final Pattern TEXT = Pattern.compile("(-1|[0-9]{1,18})(?:\\.([0-9a-f]{8}))?");

    public static Optional<FeedCursor> parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var history = parts.group(2);
        return Optional.of(new FeedCursor(history == null ? "" : history, Long.parseLong(parts.group(1))));
    }

    public String text() {
        return history.isEmpty() ? String.valueOf(position) : position + "." + history;
    }
}
