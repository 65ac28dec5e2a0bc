package de.depesche.portal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A rule of [EndpointRules]: an endpoint as the portal registers it, who may call it, and a call that lacks nothing
/// but the right. Names in braces stand for things of [WalkedThings].
///
/// @param name method, path, and the header that leads to another handler, as in `GET /neuigkeiten HX-Request`
record Endpoint(String name, Side side, Map<String, String> headers, String body) {
    static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern THING = Pattern.compile("\\{(\\w+)}");

    /// Whose role allows the call; the other side's must not.
    enum Side {
        OPEN,
        /// Only what is the same for everybody who is in.
        SIGNED_IN,
        /// Files from the class path, of which there are none but what other rules name.
        NOTHING_THERE,
        /// People only, each for what is their own.
        PERSON,
        HOSPITAL,
        MEDICAL_SERVICE,
        BOTH
    }

    String method() {
        return name.substring(0, name.indexOf(' '));
    }

    /// With names of things.
    String path() {
        return name.split(" ")[1].replace("**", "nothing");
    }

    String pathWith(Map<String, String> things) {
        var all = new TreeMap<>(things);
        if (path().contains("{id}")) {
            all.put("id", things.getOrDefault(idKind(), "none"));
        }
        return filled(path(), all);
    }

    /// Programs are answered in JSON, people by pages.
    boolean isForPrograms() {
        return path().startsWith("/api/") || path().startsWith("/uploads");
    }

    boolean changes() {
        return switch (method()) {
            case "GET", "HEAD", "OPTIONS" -> false;
            default -> true;
        };
    }

    boolean namesAThing() {
        return Stream.of("{id}", "{document}", "{entry}", "{encodedCase}")
                .anyMatch((path() + headers.values())::contains);
    }

    /// A form without fields where nothing else is said.
    static Endpoint of(Side side, String name) {
        var plain = new Endpoint(name, side, Map.of(), "");
        var words = name.split("[ =]");
        return words.length == 2 ? plain : plain.header(words[2], words.length == 4 ? words[3] : "true");
    }

    Endpoint json(String json) {
        return sending("application/json", json);
    }

    Endpoint form(String form) {
        return sending(FORM, form);
    }

    Endpoint multipart(String parts) {
        return sending("multipart/form-data; boundary=b", parts);
    }

    Endpoint tus() {
        return header("Tus-Resumable", "1.0.0");
    }

    Endpoint chunk() {
        return tus().sending("application/offset+octet-stream", "%").header("Upload-Offset", "0");
    }

    Endpoint header(String header, String value) {
        var all = new TreeMap<>(headers);
        all.put(header, value);
        return new Endpoint(name, side, Map.copyOf(all), body);
    }

    /// The same call to another path.
    Endpoint at(String path) {
        return new Endpoint(method() + " " + path, side, headers, body);
    }

    private Endpoint sending(String type, String content) {
        return new Endpoint(name, side, headers, content).header("Content-Type", type);
    }

    /// What the path calls by the same name in each place is known by what stands before it.
    static String filled(String text, Map<String, String> things) {
        return THING.matcher(text)
                .replaceAll(found -> Optional.ofNullable(things.get(found.group(1)))
                        .orElseThrow(() -> new IllegalStateException("what is " + found.group() + " in " + text)));
    }

    /// The kind of thing that `{id}` names here.
    String idKind() {
        var before = path().replaceFirst("^/api/v1", "").split("/", 3)[1];
        return switch (before) {
            case "cases", "vorgaenge" -> path().contains("/belege/") ? "receipt" : "case";
            case "uploads" -> "upload";
            case "documents", "dokumente" -> "document";
            case "receipts", "belege" -> "receipt";
            case "pick-up-runs" -> "run";
            case "sitzungen" -> "session";
            case "postfach" -> "mail";
            default -> throw new IllegalStateException("what does {id} name in " + name);
        };
    }
}
