package de.depesche.proof.canonical;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The part of JSON that RFC 8785 (JCS) lets us write in exactly one way: objects, arrays, strings, whole numbers,
/// booleans and null. Fractions are refused, because two programs rarely print them alike.
public sealed interface Json {
    /// RFC 8785 §3.2.2.3 prints numbers as IEEE 754 doubles: beyond this, whole numbers would lose digits.
    long LARGEST_NUMBER = (1L << 53) - 1;

    record Obj(SortedMap<String, Json> members) implements Json {
        public Obj {
            members.keySet().forEach(Json::requireWellFormed);
            members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        }
    }

    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    /// @param value any Unicode text without lone surrogates, which UTF-8 cannot carry
    record Str(String value) implements Json {
        public Str {
            requireWellFormed(value);
        }
    }

    /// @param value between -2^53 + 1 and 2^53 - 1
    record Num(long value) implements Json {
        public Num {
            if (value > LARGEST_NUMBER || value < -LARGEST_NUMBER) {
                throw new IllegalArgumentException("beyond 2^53 - 1: " + value);
            }
        }
    }

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}

    /// The one text of this value, UTF-8: members sorted by UTF-16 code units, no white space (RFC 8785 §3.2).
    default byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    default String text() {
        var out = new StringBuilder();
        CanonicalText.write(this, out);
        return out.toString();
    }

    /// Reads JSON however it is laid out.
    ///
    /// @throws Malformed not JSON, not UTF-8, a fraction, a member twice, deeper than 32, longer than 16 MiB
    static Json parse(byte[] utf8) {
        return JsonReading.parse(utf8);
    }

    /// Reads JSON only if it is laid out canonically: for texts whose bytes were hashed.
    ///
    /// @throws Malformed as [#parse], or when another text would have said the same
    static Json parseCanonical(byte[] utf8) {
        var json = parse(utf8);
        if (!Arrays.equals(json.bytes(), utf8)) {
            throw new Malformed("not in canonical form (RFC 8785)");
        }
        return json;
    }

    private static void requireWellFormed(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("lone surrogate in text");
        }
    }
}
