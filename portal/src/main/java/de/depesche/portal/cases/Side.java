package de.depesche.portal.cases;

/// The two parties of a case; the code is also the name of their columns.
public enum Side {
    MD("md"),
    HOSPITAL("hospital");

    private final String code;

    Side(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
