package de.depesche.formats.json;

import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// How JSON is read and written here: strictly, within bounds, streams left open.
final class JsonFiles {
    /// Of XML and of segments, in bytes: documents may carry pictures.
    static final int LARGEST = 32 << 20;

    private static final int DEEPEST = 256;
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LARGEST)
                    .build())
            .build();

    private JsonFiles() {}

    static JsonParser reader(InputStream in) {
        return JSON.createParser(ObjectReadContext.empty(), in);
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
