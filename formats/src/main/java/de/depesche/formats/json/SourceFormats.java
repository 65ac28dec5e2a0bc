package de.depesche.formats.json;

import static de.depesche.formats.json.SourceFormat.EDIFACT;
import static de.depesche.formats.json.SourceFormat.XDT;
import static de.depesche.formats.json.SourceFormat.XML;

import de.depesche.formats.inspection.FileKind;
import de.depesche.formats.inspection.Recognition;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells by its beginning what a file is. What the check of files knows, the conversion knows too; beyond that it takes
/// every XML, every file of segments, and lines of xDT whose beginning is lost.
final class SourceFormats {
    private static final Pattern MARKUP = Pattern.compile(
            "(?s)^(\u00ef\u00bb\u00bf)?\\s*<[A-Za-z_:!?\u0080-\u00ff].*|^(\u00ff\u00fe)?<\0.*|^(\u00fe\u00ff)?\0<.*");
    private static final Pattern SEGMENT =
            Pattern.compile("(?s)^(\u00ef\u00bb\u00bf)?(UNA.{5}.*|[A-Za-z0-9]{3}\\+[^\r\n]*'.*)");
    private static final Pattern LINE = Pattern.compile("(?m)^[^0-9\r\n]{0,3}([0-9]{3})([0-9]{4}[^\r\n]*)");
    private static final int LENGTH_AND_LINE_END = 5;

    private SourceFormats() {}

    /// @throws Refusal where it is none of the formats
    static SourceFormat of(byte[] head) throws Refusal {
        var known = Recognition.of(Arrays.copyOf(head, Math.min(head.length, Recognition.NEEDED)));
        return known(known).or(() -> any(Head.characters(head))).orElseThrow(() -> Head.alien(head));
    }

    private static Optional<SourceFormat> known(FileKind kind) {
        return switch (kind) {
            case KVDT -> Optional.of(SourceFormat.KVDT);
            case LDT3 -> Optional.of(SourceFormat.LDT3);
            case LDT2 -> Optional.of(SourceFormat.LDT2);
            case GDT -> Optional.of(SourceFormat.GDT);
            case COMPANION, ROUTING_TABLE, LETTER, LEVEL_ONE -> Optional.of(XML);
            case DALE_UV -> Optional.of(EDIFACT);
            case PDF, MAIL, SEALED, ONE_CLICK, DOCUMENTATION, LETTER_MAIL, DALE_UV_DELIVERY, FILES, UNKNOWN ->
                Optional.empty();
        };
    }

    private static Optional<SourceFormat> any(String head) {
        if (MARKUP.matcher(head).matches()) {
            return Optional.of(XML);
        }
        if (SEGMENT.matcher(head).matches()) {
            return Optional.of(EDIFACT);
        }
        return LINE.matcher(head)
                .results()
                .filter(line -> Integer.parseInt(line.group(1)) == line.group(2).length() + LENGTH_AND_LINE_END)
                .findFirst()
                .map(_ -> XDT);
    }
}
