package de.depesche.portal.notifications;

/// How a mail ended.
enum MailOutcome {
    SENT("sent"),
    /// Nothing was left to say, or nobody to say it to.
    MOOT("moot"),
    GIVEN_UP("given-up");

    private final String code;

    MailOutcome(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
