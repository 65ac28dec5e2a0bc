package de.depesche.portal.cases;

/// Everything that happens to a case, as ledger, event feed and timeline name it. The codes are part of the API.
public enum CaseAct {
    FILED("cases.case.filed"),
    CHANGED("cases.case.changed"),
    TAKEN("cases.case.taken"),
    HANDED_OVER("cases.case.handed-over"),
    RELEASED("cases.case.released"),
    ITEM_ANSWERED("cases.item.answered"),
    DOCUMENT_ATTACHED("cases.document.attached"),
    DOCUMENT_ATTACHED_LATE("cases.document.attached-late"),
    DOCUMENT_SORTED("cases.document.sorted"),
    DOCUMENT_DELETED("cases.document.deleted"),
    DOCUMENT_REFUSED("cases.document.refused"),
    /// After the closing: from now on it can be picked up.
    DOCUMENT_ACCEPTED_LATE("cases.document.accepted-late"),
    CLOSED("cases.case.closed"),
    CLOSED_BY_DEADLINE("cases.case.closed-by-deadline"),
    PICKED_UP("cases.case.picked-up"),
    ACKNOWLEDGED("cases.case.acknowledged"),
    RECEIPT_ISSUED("cases.receipt.issued");

    private final String code;

    CaseAct(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
