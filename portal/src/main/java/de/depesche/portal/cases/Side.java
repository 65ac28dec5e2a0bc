package de.depesche.portal.cases;

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
