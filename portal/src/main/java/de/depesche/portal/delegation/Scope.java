package de.depesche.portal.delegation;

/// What a permit may allow. API tokens carry the same scopes by {@link #oauthName()}.
public enum Scope {
    /// See cases, their documents, timeline and receipts.
    SEE_CASES("cases:read"),
    /// A hospital's work on its cases: take, upload, sort, close, attach late.
    ANSWER_CASES("cases:answer"),
    /// A Medical Service files and changes requests and notices.
    FILE_CASES("cases:file"),
    /// A Medical Service picks up, acknowledges and deletes wrong documents.
    COLLECT_CASES("cases:collect"),
    /// See and end the sessions, locks and users of the own organisation.
    ADMINISTER_USERS("users:administer");

    private final String oauthName;

    Scope(String oauthName) {
        this.oauthName = oauthName;
    }

    public String oauthName() {
        return oauthName;
    }
}
