package de.depesche.portal.cases;

/// What a receipt proves.
public enum ReceiptKind {
    CLOSING("closing"),
    LATE_ATTACHMENT("late-attachment"),
    PICK_UP("pick-up");

    private final String code;

    ReceiptKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
