package de.depesche.portal.cases;

/// How far the hospital is with its answer.
public enum CaseProgress {
    /// Nothing is uploaded.
    EMPTY("empty"),
    /// The costliest trap: documents are uploaded, but only closing makes them count as in time.
    UPLOADED("uploaded"),
    /// Everything is answered and sorted: only the closing is missing.
    READY("ready"),
    CLOSED("closed");

    /// The code for an open case `c`. PostgreSQL asks only as far as it must.
    static final String SQL = """
            case when not exists (select from cases.case_document d where %1$s) then 'empty'
                 when exists (select from cases.case_document d where %1$s and d.category is null)
                   or exists (select from cases.requested_item i where i.case_id = c.id and i.state = 'missing')
                 then 'uploaded'
                 else 'ready' end""".formatted(CaseConditions.COUNTING);

    private final String code;

    CaseProgress(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public boolean isUploadedButNotClosed() {
        return this == UPLOADED || this == READY;
    }
}
