package de.depesche.portal.cases;

/// The four categories of hospital documents; each document is in exactly one.
public enum Category {
    HOSPITAL_REPORT("hospital-report", "KH-Berichte"),
    CHART("chart", "Kurve-Pflege-Arzt-Doku"),
    TECHNICAL_FINDING("technical-finding", "Technische-/Laborbefunde"),
    /// Only where no other fits, and with a reason.
    ADDITIONAL_INFORMATION("additional-information", "Zusätzliche Information");

    private final String code;
    private final String officialName;

    Category(String code, String officialName) {
        this.code = code;
        this.officialName = officialName;
    }

    public String code() {
        return code;
    }

    /// The name that hospitals and Medical Services know; receipts show it in every language.
    public String officialName() {
        return officialName;
    }
}
