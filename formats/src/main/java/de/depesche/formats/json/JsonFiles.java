package de.depesche.formats.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/// How JSON is read and written here: strictly, within bounds, streams left open.
final class JsonFiles {
    /// Of XML and of segments, in bytes: documents may carry pictures.
    static final int LARGEST = 32 << 20;

    private static final int DEEPEST = 256;
    private static final JsonFactory JSON = JsonFactory.builder()
            // RFC 8259, section 8.1: UTF-8 and nothing else. What only looks like UTF-32 would be a broken stream.
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LARGEST)
                    .build())
            .build();

    private JsonFiles() {}

    static JsonParser reader(InputStream in) throws IOException {
        return JSON.createParser(ObjectReadContext.empty(), withoutMark(in));
    }

    /// Some editors write a byte order mark; a reader may pass over it (RFC 8259, section 8.1).
    private static InputStream withoutMark(InputStream in) throws IOException {
        var rest = new PushbackInputStream(in, Charsets.MARK.length);
        var first = rest.readNBytes(Charsets.MARK.length);
        if (!Arrays.equals(first, Charsets.MARK)) {
            rest.unread(first);
        }
        return rest;
    }

    static Writer writer(OutputStream out) {
        var layout = new JsonLayout();
        return new Writer(JSON.createGenerator(new Laid(layout), out), layout);
    }

    /// @param layout of what the generator writes next
    record Writer(JsonGenerator json, JsonLayout layout) implements AutoCloseable {
        void begin(Head head) {
            json.writeStartObject();
            json.writeStringProperty("format", head.format().title());
            json.writeStringProperty("charset", head.charset().name());
        }

        @Override
        public void close() {
            json.close();
        }
    }

    private static final class Laid extends ObjectWriteContext.Base {
        private final JsonLayout layout;

        Laid(JsonLayout layout) {
            this.layout = layout;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return layout;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
