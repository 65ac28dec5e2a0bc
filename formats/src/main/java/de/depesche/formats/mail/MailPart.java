package de.depesche.formats.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A message, or a part of one: header fields and a body. Nothing of it is personal to us, but its content may be: it
/// does not print itself.
public final class MailPart {
    /// More parts than this are not looked at.
    public static final int MOST_PARTS = 200;

    private static final String LINE = "\r\n";
    private final List<HeaderField> fields;
    private final Content body;
    private final Optional<String> givenName;

    private MailPart(List<HeaderField> fields, Content body, Optional<String> givenName) {
        this.fields = List.copyOf(fields);
        this.body = body;
        this.givenName = givenName;
    }

    /// @param body as it is transferred, not yet decoded
    public static MailPart of(List<HeaderField> fields, byte[] body) {
        var copy = body.clone();
        return new MailPart(fields, () -> new ByteArrayInputStream(copy), Optional.empty());
    }

    /// A file as it would be attached: it has a name, and its content is not encoded.
    public static MailPart file(String name, Content content) {
        return new MailPart(List.of(), content, Optional.of(name));
    }

    /// Reads a message or a part. Lines that are no header field are left out; lines may end with LF alone. A CR
    /// within a line counts as a blank.
    public static MailPart parse(byte[] message) {
        var text = new String(message, StandardCharsets.ISO_8859_1);
        var fields = new ArrayList<HeaderField>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            var line = stripped(text.substring(at, end < 0 ? text.length() : end));
            at = end < 0 ? text.length() : end + 1;
            if (line.isEmpty()) {
                break;
            }
            enter(fields, line.replace('\r', ' '));
        }
        return of(fields, text.substring(at).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void enter(List<HeaderField> fields, String line) {
        int colon = line.indexOf(':');
        if ((line.startsWith(" ") || line.startsWith("\t")) && !fields.isEmpty()) {
            var folded = fields.removeLast();
            fields.add(new HeaderField(folded.name(), (folded.value() + " " + line.strip()).strip()));
        } else if (colon > 0 && line.substring(0, colon).chars().allMatch(c -> c > ' ' && c < 127)) {
            fields.add(new HeaderField(
                    line.substring(0, colon), utf8(line.substring(colon + 1).strip())));
        }
    }

    public List<HeaderField> fields() {
        return fields;
    }

    /// The first field of that name.
    public Optional<String> header(String name) {
        return fields.stream()
                .filter(field -> field.isCalled(name))
                .map(HeaderField::value)
                .findFirst();
    }

    /// `text/plain` where nothing is said.
    public HeaderValue contentType() {
        return HeaderValue.parse(header("Content-Type").orElse("text/plain"));
    }

    /// The `name` of Content-Type or else the `filename` of Content-Disposition, in clear.
    public Optional<String> fileName() {
        return givenName
                .or(() -> contentType().parameter("name"))
                .or(() -> header("Content-Disposition")
                        .flatMap(disposition -> HeaderValue.parse(disposition).parameter("filename")));
    }

    /// In small letters; `7bit` where nothing is said.
    public String transferEncoding() {
        return header("Content-Transfer-Encoding").orElse("7bit").strip().toLowerCase(Locale.ROOT);
    }

    /// The body as transferred.
    public byte[] body() {
        try (var in = body.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The decoded content to read from; where base64 is broken, the body as transferred.
    ///
    /// @throws IOException where a file cannot be opened
    public InputStream open() throws IOException {
        return isEncoded() ? new ByteArrayInputStream(content().orElseGet(this::body)) : body.open();
    }

    private boolean isEncoded() {
        return List.of("base64", "quoted-printable").contains(transferEncoding());
    }

    /// The decoded body; empty where base64 is broken.
    public Optional<byte[]> content() {
        return switch (transferEncoding()) {
            case "base64" -> base64();
            case "quoted-printable" -> Optional.of(quotedPrintable());
            default -> Optional.of(body());
        };
    }

    /// The content in the character set that Content-Type names, or UTF-8.
    public String text() {
        var charset = charset(contentType().parameter("charset").orElse("UTF-8"));
        return new String(content().orElseGet(this::body), charset);
    }

    /// The parts of a multipart message, at most [#MOST_PARTS]; none for another one.
    public List<MailPart> parts() {
        var type = contentType();
        var boundary = type.parameter("boundary");
        if (!type.value().startsWith("multipart/") || boundary.isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<MailPart>();
        var text = LINE
                + new String(body(), StandardCharsets.ISO_8859_1)
                        .replace(LINE, "\n")
                        .replace("\n", LINE);
        var mark = LINE + "--" + boundary.get();
        int start = text.indexOf(mark);
        while (start >= 0 && parts.size() < MOST_PARTS && !text.startsWith("--", start + mark.length())) {
            int begin = text.indexOf(LINE, start + mark.length());
            int end = text.indexOf(mark, start + mark.length());
            if (begin < 0) {
                break;
            }
            int content = begin + LINE.length();
            var part = text.substring(content, end < 0 ? text.length() : Math.max(content, end));
            parts.add(parse(part.getBytes(StandardCharsets.ISO_8859_1)));
            start = end;
        }
        return List.copyOf(parts);
    }

    private Optional<byte[]> base64() {
        try {
            var letters = new String(body(), StandardCharsets.ISO_8859_1).replaceAll("\\s+", "");
            return Optional.of(Base64.getDecoder().decode(letters));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] quotedPrintable() {
        var text = new String(body(), StandardCharsets.ISO_8859_1).replaceAll("=\\r?\\n", "");
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            int high = c == '=' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low < 0) {
                bytes.write(c);
            } else {
                bytes.write(high * 16 + low);
                i += 2;
            }
        }
        return bytes.toByteArray();
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String stripped(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private static String utf8(String latin1) {
        return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "MailPart[" + contentType().value() + "]";
    }
}
