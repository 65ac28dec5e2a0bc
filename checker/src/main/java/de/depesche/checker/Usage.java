package de.depesche.checker;

import java.util.Locale;

/// How the commands are called.
final class Usage {
    private static final String GERMAN = """
            ./depesche check DATEI… [--fix] [--json] [--html DATEI] [--pdf DATEI] [--master ORDNER] [--schema XSD] [--lang de|en]
                prüft Dateien der KV-Welt: KVDT, LDT, GDT, Begleitdateien, SDKVCA, Arztbriefe, eDMP/eHKS, DALE-UV
                --fix      schreibt NAME.korrigiert.ENDUNG, wo das Berichtigen mechanisch ist, und zeigt den Unterschied
                --json     Befunde für Programme
                --html, --pdf   schreibt den Bericht auch dorthin
                --master   Stammdaten: icd.csv, ebm.csv, kt.csv
                --schema   Schema der KBV für eDMP- und eHKS-Bögen
            ./depesche convert DATEI [--to DATEI] [--lang de|en]
                macht JSON daraus, ohne ein Byte zu verlieren; ohne --to auf die Standardausgabe
            ./depesche convert --back DATEI.json [--to DATEI]
                macht wieder die Datei daraus; überschrieben wird nie
            Rückgabewert: 0 in Ordnung, 1 Warnungen, 2 Fehler, 3 nicht lesbar oder abgewiesen, 4 falsch aufgerufen.
            """;

    private static final String ENGLISH = """
            ./depesche check FILE… [--fix] [--json] [--html FILE] [--pdf FILE] [--master FOLDER] [--schema XSD] [--lang de|en]
                checks files of the KV world: KVDT, LDT, GDT, companion files, SDKVCA, letters, eDMP/eHKS, DALE-UV
                --fix      writes NAME.korrigiert.ENDING where correcting is mechanical, and shows the difference
                --json     findings for programs
                --html, --pdf   writes the report there too
                --master   master data: icd.csv, ebm.csv, kt.csv
                --schema   KBV's schema for eDMP and eHKS sheets
            ./depesche convert FILE [--to FILE] [--lang de|en]
                makes JSON of it without losing a byte; without --to on standard output
            ./depesche convert --back FILE.json [--to FILE]
                makes the file of it again; nothing is ever overwritten
            Exit code: 0 in order, 1 warnings, 2 errors, 3 unreadable or refused, 4 called wrongly.
            """;

    private Usage() {}

    static String text(Locale language) {
        return language.getLanguage().equals("de") ? GERMAN : ENGLISH;
    }
}
