package de.depesche.formats.inspection;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells what a file is by how it begins. Names are not asked: they are often wrong, and a wrong one is a finding.
/// Damage that the check of the format can name (a wrong length, a byte order mark, other line ends) does not hinder.
public final class Recognition {
    /// In bytes. An LDT 3 file says its version within its first objects.
    public static final int NEEDED = 8192;

    private static final Pattern FIRST_RECORD = Pattern.compile("^\\s*[0-9 ]{3}8000\\h*([A-Za-z0-9]{4})");
    private static final Pattern LDT3 = Pattern.compile("Obj_|(?m)^[0-9 ]{3}0001LDT3");
    private static final Pattern ROOT = Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)");
    private static final Pattern SEGMENTS = Pattern.compile("^(UNA|UNB|UNH)[^A-Za-z0-9]");
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]{1,60}:");
    private static final Pattern MAIL = Pattern.compile("(?im)\\A(?:[!-9;-~]+:.*\\R|[ \\t].*\\R){0,200}?"
            + "(?:MIME-Version|Content-Type|Message-ID|Received|X-KIM-[A-Z]+|X-KVC-[A-Z]+):");
    private static final Pattern BEFORE_THE_ROOT =
            Pattern.compile("(?s)<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(\\[.*?])?\\s*>");
    private static final String BYTE_ORDER_MARK = "ï»¿";

    private Recognition() {}

    /// @param head the first bytes, of which [#NEEDED] are enough
    public static FileKind of(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1).strip();
        var begin = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        if (begin.startsWith("<")) {
            return xml(begin);
        }
        var record = FIRST_RECORD.matcher(begin);
        if (record.find()) {
            return lines(record.group(1), begin);
        }
        if (begin.startsWith("%PDF-")) {
            return FileKind.PDF;
        }
        if (SEGMENTS.matcher(begin).find()) {
            return FileKind.DALE_UV;
        }
        return FIELD.matcher(begin).lookingAt() && MAIL.matcher(begin).find() ? FileKind.MAIL : FileKind.UNKNOWN;
    }

    private static FileKind lines(String record, String head) {
        if (record.startsWith("63") || record.startsWith("62")) {
            return FileKind.GDT;
        }
        return switch (record) {
            case "8220", "8230", "8205", "8215" -> LDT3.matcher(head).find() ? FileKind.LDT3 : FileKind.LDT2;
            case "8201", "8202", "8203", "8204", "8218", "8219", "0020" -> FileKind.LDT2;
            default -> FileKind.KVDT;
        };
    }

    private static FileKind xml(String head) {
        return switch (root(head).orElse("")) {
            case "einlieferung" -> FileKind.COMPANION;
            case "ehd" -> FileKind.ROUTING_TABLE;
            case "ClinicalDocument" -> FileKind.LETTER;
            case "levelone" -> FileKind.LEVEL_ONE;
            default -> FileKind.UNKNOWN;
        };
    }

    private static Optional<String> root(String head) {
        var matcher = ROOT.matcher(BEFORE_THE_ROOT.matcher(head).replaceAll(""));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
