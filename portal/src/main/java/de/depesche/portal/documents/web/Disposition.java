package de.depesche.portal.documents.web;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// `Content-Disposition` with the file's name twice (RFC 6266, RFC 8187): as it is, and in plain letters for clients
/// that know no other. Nothing of the name can end the header or the parameter early.
record Disposition(String type, String fileName) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9 ._()+,=@-]");
    private static final String AS_THEY_ARE = "!#$&+-.^_`|~";

    static Disposition inline(String fileName) {
        return new Disposition("inline", fileName);
    }

    static Disposition attachment(String fileName) {
        return new Disposition("attachment", fileName);
    }

    @Override
    public String toString() {
        return type + "; filename=\"" + plain() + "\"; filename*=UTF-8''" + encoded();
    }

    private String plain() {
        var letters = MARKS.matcher(Normalizer.normalize(fileName, Normalizer.Form.NFD))
                .replaceAll("");
        return NOT_PLAIN.matcher(letters).replaceAll("_");
    }

    private String encoded() {
        var encoded = new StringBuilder();
        for (byte each : fileName.getBytes(StandardCharsets.UTF_8)) {
            if (isAsItIs(each)) {
                encoded.append((char) each);
            } else {
                encoded.append("%%%02X".formatted(each & 0xff));
            }
        }
        return encoded.toString();
    }

    private static boolean isAsItIs(byte each) {
        return each > 0 && (Character.isLetterOrDigit(each) || AS_THEY_ARE.indexOf(each) >= 0);
    }
}
