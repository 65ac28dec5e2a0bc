package de.depesche.formats.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonToken;

/// Reads what stands before the file's content, then hands over to the way back of the family.
final class JsonToFile {
    private static final String BEFORE = "JSON-ORDER";

    private final JsonSource json;
    private final OutputStream out;
    private final Map<String, String> header = new HashMap<>();
    private Optional<SourceFormat> format = Optional.empty();
    private Optional<XmlStyle> style = Optional.empty();

    JsonToFile(JsonSource json, OutputStream out) {
        this.json = json;
        this.out = out;
    }

    SourceFormat convert() throws IOException {
        if (json.next() != JsonToken.START_OBJECT) {
            throw json.refusal("JSON-TOP", Map.of());
        }
        boolean done = false;
        while (json.hasProperty()) {
            if (done) {
                throw json.refusal(BEFORE, Map.of("name", Refusal.shortened(json.name())));
            }
            done = property(json.name());
        }
        if (!done) {
            throw json.missing(format.map(SourceFormat::family)
                    .map(SourceFormat.Family::property)
                    .orElse("format"));
        }
        if (json.next() != JsonToken.NOT_AVAILABLE) {
            throw json.refusal("JSON-SYNTAX", Map.of());
        }
        return needed();
    }

    /// @return whether it was the content
    private boolean property(String name) throws IOException {
        switch (name) {
            case "format" -> format = Optional.of(format());
            case "charset", "lineEnd" -> header.put(name, json.string());
            case "layout" -> style = Optional.of(XmlStyle.of(json));
            case "lines", "nodes", "segments" -> {
                content(name);
                return true;
            }
            default -> throw json.unknown();
        }
        return false;
    }

    private void content(String name) throws IOException {
        var family = needed().family();
        if (!family.property().equals(name)) {
            throw json.unknown();
        }
        var charset = charset(family == SourceFormat.Family.XML);
        json.begin(JsonToken.START_ARRAY);
        switch (family) {
            case LINES -> new JsonToXdt(json, out, charset).convert();
            case XML -> new JsonToXml(json, style.orElse(XmlStyle.NONE), charset).convert(out);
            case SEGMENTS -> new JsonToSegments(json, out, charset, header.getOrDefault("lineEnd", "")).convert();
        }
    }

    private SourceFormat format() throws IOException {
        var title = json.string();
        return SourceFormat.titled(title)
                .orElseThrow(() -> json.refusal("JSON-FORMAT", Map.of("found", Refusal.shortened(title))));
    }

    private SourceFormat needed() throws Refusal {
        return format.orElseThrow(() -> json.missing("format"));
    }

    private Charset charset(boolean wide) throws Refusal {
        var name = header.get("charset");
        if (name == null) {
            throw json.missing("charset");
        }
        return Charsets.named(name, wide)
                .orElseThrow(() -> json.refusal("JSON-CHARSET", Map.of("found", Refusal.shortened(name))));
    }
}
