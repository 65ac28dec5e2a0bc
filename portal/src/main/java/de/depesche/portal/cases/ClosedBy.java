package de.depesche.portal.cases;

/// Who ended the hospital's work on a case. It decides whether the documents count as in time.
public enum ClosedBy {
    USER("user"),
    API("api"),
    /// Nobody closed it before the deadline ended: all its documents count as late, whenever they were uploaded.
    DEADLINE("deadline");

    private final String code;

    ClosedBy(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
