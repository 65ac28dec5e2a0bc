package de.depesche.checker;

import java.util.Locale;

/// How the commands are called.
final class Usage {
    private static final String GERMAN = """
            ./depesche check DATEI… [--fix] [--json] [--html DATEI] [--pdf DATEI] [--package] [--lang de|en]
                             [--master ORDNER] [--schema XSD] [--routing SDKVCA] [--kv NN]
                prüft Dateien der KV-Welt: KVDT, LDT, GDT, Begleitdateien, SDKVCA, Arztbriefe, PDF, eDMP/eHKS, DALE-UV
                Ein Ordner, eine Mail (.eml) oder Dateien mit einer begleitdatei.xml gelten als ein Paket und bekommen
                ein Urteil; - liest von der Standardeingabe.
                --package  die Dateien gehören zusammen, auch ohne begleitdatei.xml
                --fix      schreibt NAME.korrigiert.ENDUNG, wo das Berichtigen mechanisch ist, und zeigt den Unterschied;
                           Teile von Ordnern und Mails stehen berichtigt im Ordner NAME.korrigiert
                --json     Befunde für Programme
                --html, --pdf   schreibt den Bericht auch dorthin
                --master   Stammdaten: icd.csv, ebm.csv, kt.csv
                --schema   Schema der KBV für eDMP- und eHKS-Bögen oder CDA.xsd für Briefe, eingebundene Dateien daneben
                --routing  die SDKVCA: was die KV annimmt, und wo; --kv nennt die KV, wo die BSNR sie nicht verrät
            ./depesche convert DATEI [--to DATEI] [--lang de|en]
                macht JSON daraus, ohne ein Byte zu verlieren; - liest von der Standardeingabe, ohne --to geht es auf
                die Standardausgabe
            ./depesche convert --back DATEI.json [--to DATEI]
                macht wieder die Datei daraus; überschrieben wird nie
            Rückgabewert: 0 in Ordnung, 1 Warnungen, 2 Fehler, 3 nicht lesbar oder abgewiesen, 4 falsch aufgerufen.
            """;

    private static final String ENGLISH = """
            ./depesche check FILE… [--fix] [--json] [--html FILE] [--pdf FILE] [--package] [--lang de|en]
                             [--master FOLDER] [--schema XSD] [--routing SDKVCA] [--kv NN]
                checks files of the KV world: KVDT, LDT, GDT, companion files, SDKVCA, letters, PDF, eDMP/eHKS, DALE-UV
                A folder, a mail (.eml) or files with a begleitdatei.xml count as one package and get one verdict;
                - reads standard input.
                --package  the files belong together, also without a begleitdatei.xml
                --fix      writes NAME.korrigiert.ENDING where correcting is mechanical, and shows the difference;
                           parts of folders and mails stand corrected in the folder NAME.korrigiert
                --json     findings for programs
                --html, --pdf   writes the report there too
                --master   master data: icd.csv, ebm.csv, kt.csv
                --schema   KBV's schema for eDMP and eHKS sheets or CDA.xsd for letters, included files beside it
                --routing  the SDKVCA: what the KV takes, and where; --kv names the KV where the BSNR does not tell
            ./depesche convert FILE [--to FILE] [--lang de|en]
                makes JSON of it without losing a byte; - reads standard input, without --to it goes to standard output
            ./depesche convert --back FILE.json [--to FILE]
                makes the file of it again; nothing is ever overwritten
            Exit code: 0 in order, 1 warnings, 2 errors, 3 unreadable or refused, 4 called wrongly.
            """;

    private Usage() {}

    static String text(Locale language) {
        return language.getLanguage().equals("de") ? GERMAN : ENGLISH;
    }
}
