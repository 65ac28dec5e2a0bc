package de.depesche.portal.cases;

/// Vorgangsart.
public enum CaseKind {
    /// Anforderungsvorgang: named papers, wanted by a deadline.
    DOCUMENT_REQUEST("document-request"),
    /// Informationsvorgang: the Medical Service tells something, often with documents of its own.
    NOTICE("notice");

    private final String code;

    CaseKind(String code) {
        this.code = code;
    }

    /// As the API and the database say it.
    public String code() {
        return code;
    }
}
