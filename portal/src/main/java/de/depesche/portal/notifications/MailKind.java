package de.depesche.portal.notifications;

import java.util.Arrays;

/// Why a mail goes out.
public enum MailKind {
    /// Once a day: deadlines at a step, new cases, what was picked up.
    MORNING("morning"),
    /// Once more on the last day: uploaded, but not closed.
    NOON("noon"),
    /// Soon: closed by the deadline, document refused.
    ALERT("alert");

    private final String code;

    MailKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static MailKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
