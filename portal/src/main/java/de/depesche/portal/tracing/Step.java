package de.depesche.portal.tracing;

/// What a trace is made of: a closed list, so that no name of a person or a file gets into one.
public enum Step {
    REQUEST("request"),
    CHECK("check document"),
    ISSUE("issue receipt"),
    SEAL("seal receipt"),
    CLOSE("close by deadline"),
    ALERT("write alert"),
    MAIL("send mail"),
    TRANSACTION("transaction", "postgresql"),
    STORE("store", "s3"),
    SCAN("scan", "clamd"),
    STAMP("stamp", "tsa"),
    HAND_OVER("hand over", "smtp");

    private final String label;
    private final String peer;

    Step(String label) {
        this(label, "");
    }

    Step(String label, String peer) {
        this.label = label;
        this.peer = peer;
    }

    String label() {
        return label;
    }

    /// Who is called; empty for our own work.
    String peer() {
        return peer;
    }
}
