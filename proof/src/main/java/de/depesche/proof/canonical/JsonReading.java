package de.depesche.proof.canonical;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Jackson's tokens, within bounds that a hostile text cannot stretch.
final class JsonReading {
    static final int DEEPEST = 32;
    static final int LONGEST = 16 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(20)
                    .maxStringLength(LONGEST)
                    .build())
            .build();

    private JsonReading() {}

    static Json parse(byte[] utf8) {
        if (utf8.length > LONGEST) {
            throw new Malformed("JSON longer than " + LONGEST + " bytes");
        }
        try (var tokens = FACTORY.createParser(ObjectReadContext.empty(), decoded(utf8))) {
            var json = value(tokens, tokens.nextToken());
            if (tokens.nextToken() != null) {
                throw new Malformed("text after the end of the JSON");
            }
            return json;
        } catch (JacksonException e) {
            throw new Malformed("not JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new Malformed("not JSON that can be hashed: " + e.getMessage(), e);
        }
    }

    private static String decoded(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("not UTF-8", e);
        }
    }

    private static Json value(JsonParser tokens, @Nullable JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(tokens);
            case START_ARRAY -> array(tokens);
            case VALUE_STRING -> new Json.Str(tokens.getString());
            case VALUE_NUMBER_INT -> new Json.Num(tokens.getLongValue());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> new Json.Null();
            case VALUE_NUMBER_FLOAT -> throw new Malformed("fraction at " + where(tokens) + ": whole numbers only");
            case null, default -> throw new Malformed("no value at " + where(tokens));
        };
    }

    private static Json object(JsonParser tokens) {
        var members = new TreeMap<String, Json>();
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            var name = tokens.currentName();
            members.put(name, value(tokens, tokens.nextToken()));
        }
        return new Json.Obj(members);
    }

    private static Json array(JsonParser tokens) {
        var items = new ArrayList<Json>();
        for (var token = tokens.nextToken(); token != JsonToken.END_ARRAY; token = tokens.nextToken()) {
            items.add(value(tokens, token));
        }
        return new Json.Arr(items);
    }

    private static String where(JsonParser tokens) {
        return "character " + tokens.currentTokenLocation().getCharOffset();
    }
}
