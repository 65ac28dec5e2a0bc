package de.depesche.proof.verification;

/// What is looked at, in this order.
public enum Check {
    READABLE("Datei", "file"),
    CHECKSUM("Prüfsumme", "checksum"),
    SEAL("Siegel", "seal"),
    SEALER("Aussteller", "sealed by"),
    TIMESTAMP("Zeitstempel", "timestamp"),
    NOTHING_APPENDED("Ende", "ending"),
    TWIN("Datenzwilling", "JSON twin"),
    PAGE("Seitentext", "page text"),
    COMMITMENT("Protokolleintrag", "ledger entry"),
    INCLUSION("Protokollplatz", "log inclusion"),
    CHECKPOINT("Protokollstand", "checkpoint"),
    GIVEN_FILE("Ihre Datei", "your file"),
    FILES_NOT_GIVEN("Übrige Dateien", "other files");

    private final String german;
    private final String english;

    Check(String german, String english) {
        this.german = german;
        this.english = english;
    }

    public String german() {
        return german;
    }

    public String english() {
        return english;
    }
}
