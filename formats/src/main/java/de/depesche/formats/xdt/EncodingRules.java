package de.depesche.formats.xdt;

import static de.depesche.formats.rules.Certainty.OBSERVED;
import static de.depesche.formats.rules.Certainty.SECONDARY;
import static de.depesche.formats.rules.Certainty.UNVERIFIED;
import static de.depesche.formats.rules.Severity.ERROR;
import static de.depesche.formats.rules.Severity.HINT;
import static de.depesche.formats.rules.Severity.WARNING;
import static de.depesche.formats.xdt.XdtRules.FILES;
import static de.depesche.formats.xdt.XdtRules.FIX;
import static de.depesche.formats.xdt.XdtRules.FIX_EN;
import static de.depesche.formats.xdt.XdtRules.rule;

import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Text;

/// What characters are made of.
final class EncodingRules {
    static final Rule BYTE_ORDER_MARK = rule(
            "XDT-BOM",
            FILES,
            ERROR,
            OBSERVED,
            Text.of("Die Datei beginnt mit der ersten Zeile.", "The file begins with its first line."),
            Text.of(
                    "Vor der Zeile steht eine Byte-Order-Mark (EF BB BF).",
                    "A byte order mark (EF BB BF) stands before the line."),
            Text.of(
                    "Ein Texteditor hat die Datei als UTF-8 gespeichert. Exportieren Sie sie neu." + FIX,
                    "A text editor has saved the file as UTF-8. Export it again." + FIX_EN));
    static final Rule UTF_16 = rule(
            "XDT-UTF16",
            FILES,
            ERROR,
            OBSERVED,
            Text.of("Ein Zeichen ist ein Byte.", "One character is one byte."),
            Text.of("Die Datei ist in UTF-16 gespeichert.", "The file is saved in UTF-16."),
            Text.of(
                    "Exportieren Sie die Datei neu, ohne sie in einem Editor zu speichern.",
                    "Export the file again, without saving it in an editor."));
    static final Rule UTF_8 = rule(
            "XDT-UTF8",
            FILES,
            WARNING,
            OBSERVED,
            Text.of("Der Inhalt steht im vereinbarten Zeichensatz.", "The content is in the agreed charset."),
            Text.of(
                    "Der Inhalt ist in UTF-8 kodiert; ein Umlaut wird so zu zwei falschen Zeichen.",
                    "The content is encoded in UTF-8; so an umlaut becomes two wrong characters."),
            Text.of("Stellen Sie den Export auf ISO 8859-15." + FIX, "Set the export to ISO 8859-15." + FIX_EN));
    static final Rule CHARSET = rule(
            "XDT-CHARSET",
            "KVDT 6.02, FK 9106, and common knowledge",
            HINT,
            UNVERIFIED,
            Text.of("Der Zeichensatz ist einer der Tabelle.", "The charset is one of the table."),
            Text.of(
                    "Der angegebene Zeichensatz ist unbekannt; die Datei wird als {charset} gelesen.",
                    "The declared charset is unknown; the file is read as {charset}."),
            Text.of("Prüfen Sie die Umlaute der Datei.", "Check the umlauts of the file."));
    static final Rule CONTROL = rule(
            "XDT-CONTROL",
            "characters of ISO 8859-15",
            WARNING,
            SECONDARY,
            Text.of("Ein Inhalt hat keine Steuerzeichen.", "A content has no control characters."),
            Text.of("Der Inhalt enthält Steuerzeichen.", "The content holds control characters."),
            Text.of("Entfernen Sie sie." + FIX, "Remove them." + FIX_EN));

    private EncodingRules() {}
}
