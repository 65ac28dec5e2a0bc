package de.depesche.portal.notifications;

import java.util.Locale;
import java.util.Set;

/// What a person wants to hear of by mail. Reminders of deadlines cannot be switched off.
public record Preference(Locale locale, Set<Topic> muted) {
    static final Preference USUAL = new Preference(Locale.GERMAN, Set.of());

    /// What can be switched off.
    public enum Topic {
        CLOSED_BY_DEADLINE("closed-by-deadline"),
        DOCUMENT_REFUSED("document-refused"),
        PICKED_UP("picked-up"),
        ARRIVED("arrived");

        private final String code;

        Topic(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Preference {
        muted = Set.copyOf(muted);
    }

    boolean wants(Topic topic) {
        return !muted.contains(topic);
    }

    boolean wants(HappeningKind kind) {
        return wants(
                switch (kind) {
                    case CLOSED_BY_DEADLINE -> Topic.CLOSED_BY_DEADLINE;
                    case DOCUMENT_REFUSED -> Topic.DOCUMENT_REFUSED;
                    case PICKED_UP -> Topic.PICKED_UP;
                });
    }
}
