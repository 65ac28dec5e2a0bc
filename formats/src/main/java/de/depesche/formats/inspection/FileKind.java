package de.depesche.formats.inspection;

import de.depesche.formats.rules.Text;

/// What a file is, as far as its first bytes tell, and what several make together.
public enum FileKind {
    KVDT("kvdt", "KVDT-Abrechnungsdatei", "KVDT billing file"),
    LDT3("ldt3", "LDT 3 (Labordaten)", "LDT 3 (laboratory data)"),
    LDT2("ldt2", "LDT 2 (Labordaten, alte Fassung)", "LDT 2 (laboratory data, old version)"),
    GDT("gdt", "GDT (Gerätedaten)", "GDT (device data)"),
    COMPANION("companion", "Begleitdatei", "companion file (Begleitdatei)"),
    ROUTING_TABLE("routing-table", "SDKVCA (Verzeichnis der KV-Anwendungen)", "SDKVCA (routing table of the KVs)"),
    LETTER("letter", "Arztbrief (CDA R2)", "doctor's letter (CDA R2)"),
    LEVEL_ONE("level-one", "eDMP/eHKS-Bogen (CDA Level One)", "eDMP/eHKS sheet (CDA level one)"),
    DALE_UV("dale-uv", "DALE-UV-Nachricht", "DALE-UV message"),
    PDF("pdf", "PDF", "PDF"),
    MAIL("mail", "Nachricht (Mail)", "message (mail)"),
    /// The following are known by more than the first bytes of one file.
    SEALED("sealed", "verschlüsselte Datei (XKM)", "encrypted file (XKM)"),
    ONE_CLICK("one-click", "Lieferung der 1-Click-Abrechnung", "delivery of 1-Click billing"),
    DOCUMENTATION("documentation-delivery", "Lieferung der eDokumentation", "delivery of eDokumentation"),
    LETTER_MAIL("letter-mail", "Arztbrief mit PDF", "doctor's letter with its PDF"),
    DALE_UV_DELIVERY("dale-uv-delivery", "DALE-UV-Sendung", "DALE-UV delivery"),
    FILES("files", "mehrere Dateien", "several files"),
    UNKNOWN("unknown", "unbekannte Datei", "unknown file");

    private final String code;
    private final String german;
    private final String english;

    FileKind(String code, String german, String english) {
        this.code = code;
        this.german = german;
        this.english = english;
    }

    /// Stable, for programs.
    public String code() {
        return code;
    }

    /// For people.
    public Text label() {
        return Text.of(german, english);
    }
}
