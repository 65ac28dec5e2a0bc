package de.depesche.portal.notifications;

import java.util.Arrays;

/// Of what people are told besides deadlines.
public enum HappeningKind {
    /// Nobody closed the case before its deadline ended: its documents count as late.
    CLOSED_BY_DEADLINE("closed-by-deadline"),
    /// The checks refused a document; it does not count.
    DOCUMENT_REFUSED("document-refused"),
    PICKED_UP("picked-up");

    private final String code;

    HappeningKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static HappeningKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
