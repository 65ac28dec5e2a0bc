package de.depesche.formats.xdt;

import static de.depesche.formats.rules.Certainty.OBSERVED;
import static de.depesche.formats.rules.Certainty.WORDING;
import static de.depesche.formats.rules.Severity.ERROR;
import static de.depesche.formats.rules.Severity.WARNING;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Severity;
import de.depesche.formats.rules.Text;
import de.depesche.formats.rules.Validity;
import java.util.List;

/// What every line of an xDT file has to be, whatever it says.
public final class XdtRules {
    private static final String KVDT = "KBV, KVDT 6.02, section 1.6";
    private static final String LDT = "KBV/QMS, LDT 3, section 6.4";
    static final String FILES = "damage seen in files that are in use";
    static final String FIX = " `depesche check --fix` schreibt eine berichtigte Kopie.";
    static final String FIX_EN = " `depesche check --fix` writes a corrected copy.";

    static final Rule LF = rule(
            "XDT-LF",
            KVDT,
            ERROR,
            WORDING,
            Text.of("Eine Zeile endet mit CR LF.", "A line ends with CR LF."),
            Text.of("Die Zeile endet mit LF allein.", "The line ends with LF alone."),
            Text.of(
                    "Ein Programm hat die Zeilenenden umgestellt, etwa bei der Übertragung als Text." + FIX,
                    "A program has changed the line ends, perhaps by a transfer as text." + FIX_EN));
    static final Rule CR = rule(
            "XDT-CR",
            KVDT,
            ERROR,
            WORDING,
            Text.of("Eine Zeile endet mit CR LF.", "A line ends with CR LF."),
            Text.of("Die Zeile endet mit CR allein.", "The line ends with CR alone."),
            Text.of(
                    "Ein Programm hat die Zeilenenden umgestellt." + FIX,
                    "A program has changed the line ends." + FIX_EN));
    static final Rule NO_END = rule(
            "XDT-END",
            KVDT,
            ERROR,
            WORDING,
            Text.of("Auch die letzte Zeile endet mit CR LF.", "The last line ends with CR LF, too."),
            Text.of("Der letzten Zeile fehlt das Zeilenende.", "The last line lacks its line end."),
            Text.of(
                    "Prüfen Sie, ob die Datei vollständig ist; sie kann abgebrochen sein." + FIX,
                    "Check whether the file is complete; it may be cut off." + FIX_EN));
    static final Rule LENGTH = rule(
            "XDT-LENGTH",
            KVDT,
            ERROR,
            WORDING,
            Text.of("Die Länge zählt die Bytes des Inhalts plus 9.", "The length counts the content's bytes plus 9."),
            Text.of("Die Zeile sagt {found} und ist {right} lang.", "The line says {found} and is {right} long."),
            Text.of(
                    "Ist der Inhalt vollständig, so ist {right} richtig." + FIX,
                    "If the content is complete, {right} is right." + FIX_EN));
    static final Rule LENGTH_IN_CHARACTERS = rule(
            "XDT-LENGTH-CHARACTERS",
            KVDT,
            ERROR,
            WORDING,
            Text.of("Die Länge zählt Bytes, nicht Zeichen.", "The length counts bytes, not characters."),
            Text.of(
                    "Die Zeile sagt {found} und zählt damit Zeichen; in Bytes sind es {right}.",
                    "The line says {found}, which counts characters; in bytes it is {right}."),
            Text.of(
                    "Die Datei wurde nach dem Schreiben in UTF-8 umgewandelt. Exportieren Sie sie neu." + FIX,
                    "The file was turned into UTF-8 after it was written. Export it again." + FIX_EN));
    static final Rule LONG = rule(
            "XDT-LONG",
            LDT,
            ERROR,
            WORDING,
            Text.of("Ein Inhalt hat höchstens 990 Bytes.", "A content has at most 990 bytes."),
            Text.of("Der Inhalt hat {found} Bytes.", "The content has {found} bytes."),
            Text.of("Teilen Sie den Text auf mehrere Zeilen auf.", "Spread the text over several lines."));
    static final Rule FIELD = rule(
            "XDT-FIELD",
            KVDT,
            ERROR,
            WORDING,
            Text.of(
                    "Eine Zeile beginnt mit drei Ziffern Länge und vier Ziffern Feldkennung.",
                    "A line begins with three digits of length and four of the field's number."),
            Text.of(
                    "Die Zeile hat keine Feldkennung aus vier Ziffern.",
                    "The line has no field number of four digits."),
            Text.of(
                    "Oft ist es die Fortsetzung der Zeile davor, deren Inhalt einen Umbruch enthielt.",
                    "Often it continues the line before, whose content had a line break."));
    static final Rule EMPTY_LINE = rule(
            "XDT-EMPTY-LINE",
            KVDT,
            ERROR,
            WORDING,
            Text.of("Es gibt keine Leerzeilen.", "There are no empty lines."),
            Text.of("Die Zeile ist leer.", "The line is empty."),
            Text.of("Löschen Sie die Leerzeile." + FIX, "Remove the empty line." + FIX_EN));
    static final Rule EMPTY = rule(
            "XDT-EMPTY",
            KVDT,
            ERROR,
            WORDING,
            Text.of("Ein Feld ohne Inhalt wird nicht übertragen.", "A field without content is not sent."),
            Text.of("Der Inhalt ist leer oder besteht aus Leerzeichen.", "The content is empty or made of blanks."),
            Text.of(
                    "Lassen Sie die Zeile weg oder tragen Sie den Inhalt nach.",
                    "Leave the line out or add the content."));
    static final Rule BLANKS = rule(
            "XDT-BLANKS",
            KVDT,
            WARNING,
            WORDING,
            Text.of(
                    "Ein Inhalt beginnt und endet nicht mit einem Leerzeichen.",
                    "A content neither begins nor ends with a blank."),
            Text.of("Am Rand des Inhalts stehen Leerzeichen.", "There are blanks at an edge of the content."),
            Text.of("Entfernen Sie die Leerzeichen." + FIX, "Remove the blanks." + FIX_EN));
    static final Rule BREAK = rule(
            "XDT-BREAK",
            KVDT,
            ERROR,
            WORDING,
            Text.of("Im Inhalt steht weder CR noch LF.", "The content holds neither CR nor LF."),
            Text.of("Im Inhalt steht ein Zeilenumbruch.", "There is a line break inside the content."),
            Text.of("Ersetzen Sie ihn durch ein Leerzeichen." + FIX, "Replace it by a blank." + FIX_EN));
    static final Rule CTRL_Z = rule(
            "XDT-CTRL-Z",
            FILES,
            WARNING,
            OBSERVED,
            Text.of("Die Datei endet mit ihrer letzten Zeile.", "The file ends with its last line."),
            Text.of(
                    "Nach der letzten Zeile steht ein Dateiende-Zeichen von DOS (1A).",
                    "An end-of-file character of DOS (1A) stands after the last line."),
            Text.of("Entfernen Sie das Zeichen." + FIX, "Remove the character." + FIX_EN));
    static final Rule ENDLESS = rule(
            "XDT-ENDLESS",
            LDT,
            ERROR,
            WORDING,
            Text.of("Eine Zeile hat höchstens 999 Bytes.", "A line has at most 999 bytes."),
            Text.of(
                    "Nach 65.536 Bytes ist noch kein Zeilenende gekommen; hier endet das Lesen.",
                    "After 65,536 bytes no line end has come; reading ends here."),
            Text.of("Prüfen Sie, ob es die richtige Datei ist.", "Check whether it is the right file."));
    static final Rule ALIEN = rule(
            "XDT-ALIEN",
            KVDT,
            ERROR,
            WORDING,
            Text.of("Die Datei besteht aus xDT-Zeilen.", "The file is made of xDT lines."),
            Text.of("Keine Zeile der Datei ist eine xDT-Zeile.", "No line of the file is an xDT line."),
            Text.of(
                    "Prüfen Sie, ob es die richtige Datei ist und ob sie noch verschlüsselt ist.",
                    "Check whether it is the right file and whether it is still encrypted."));

    private XdtRules() {}

    /// The whole catalogue, in the order in which people meet it.
    public static List<Rule> all() {
        return List.of(
                ALIEN,
                EncodingRules.BYTE_ORDER_MARK,
                EncodingRules.UTF_16,
                EncodingRules.UTF_8,
                EncodingRules.CHARSET,
                LF,
                CR,
                NO_END,
                ENDLESS,
                EMPTY_LINE,
                CTRL_Z,
                FIELD,
                LENGTH,
                LENGTH_IN_CHARACTERS,
                LONG,
                EMPTY,
                BLANKS,
                BREAK,
                EncodingRules.CONTROL);
    }

    static Rule rule(
            String id,
            String source,
            Severity severity,
            Certainty certainty,
            Text condition,
            Text message,
            Text remedy) {
        return new Rule(id, source, Validity.ALWAYS, severity, certainty, condition, message, remedy);
    }
}
