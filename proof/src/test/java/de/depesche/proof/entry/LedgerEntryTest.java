package de.depesche.proof.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.proof.canonical.Malformed;
import de.depesche.proof.log.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerEntryTest {
    private static final Salt SALT = Salt.ofHex("000102030405060708090a0b0c0d0e0f");
    private static final byte[] NAME = "Erika Beispiel".getBytes(StandardCharsets.UTF_8);
    private final LedgerEntry entry = new LedgerEntry(
            "e-4711",
            Instant.parse("2026-03-02T22:59:59.9999999Z"),
            new EntryActor(EntryActor.Kind.PERSON, "b7c1"),
            Optional.of("klinik-am-see"),
            "cases.case.closed",
            new EntryObject("case", "c-17"),
            List.of("md-musterland", "klinik-am-see", "md-musterland"),
            map("document/d1", Hash.sha256()),
            map("statement", Commitment.of(SALT, NAME)));

    private static <T> SortedMap<String, T> map(String name, T value) {
        return new TreeMap<>(Map.of(name, value));
    }

    @Test
    void theCanonicalTextIsFixedForGood() {
        assertThat(entry.canonicalText())
                .isEqualTo(
                        "{\"act\":\"cases.case.closed\",\"actor\":{\"id\":\"b7c1\",\"kind\":\"person\"},"
                                + "\"at\":\"2026-03-02T22:59:59.999999Z\","
                                + "\"commitments\":{\"statement\":\""
                                + "78ed17c0105fac53fc6a117d8bf9706e7902b13a1e0c70c0a6f8e0dfb8dbfb40\"},"
                                + "\"concerns\":[\"klinik-am-see\",\"md-musterland\"],"
                                + "\"hashes\":{\"document/d1\":"
                                + "\"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"},"
                                + "\"id\":\"e-4711\",\"object\":{\"id\":\"c-17\",\"type\":\"case\"},\"onBehalfOf\":\"klinik-am-see\",\"v\":1}");
    }

    @Test
    void anEntryComesBackAsItWas() {
        assertThat(LedgerEntry.parse(entry.canonicalBytes())).isEqualTo(entry);
        assertThat(LedgerEntry.parse(entry.canonicalBytes()).leafHash()).isEqualTo(entry.leafHash());
    }

    @Test
    void personalDataIsOnlyCommittedTo() {
        assertThat(entry.canonicalText()).doesNotContain("Erika");
        assertThat(entry.commitment("statement").orElseThrow().opens(SALT, NAME))
                .isTrue();
        assertThat(entry.commitment("statement").orElseThrow().opens(Salt.random(), NAME))
                .isFalse();
        assertThatThrownBy(() -> new EntryActor(EntryActor.Kind.PERSON, "Erika Beispiel"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "\"v\":1=>\"v\":2",
                "\"v\":1=>\"v\":1.0",
                "\"v\":1=>\"v\" :1",
                "\"person\"=>\"robot\"",
                "\"person\"=>\"PERSON\"",
                "999999Z=>999Z",
                "03-02T=>13-02T",
                "sha256:=>md5:",
                "sha256:e3=>sha256:E3",
                "cases.case.closed=>closed",
                "\"b7c1\"=>\"Erika Beispiel\"",
                "\"b7c1\"=>7",
                "\"act\":=>\"abc\":1,\"act\":",
                "\"klinik-am-see\",\"md=>\"z\",\"md",
                "\"kind\"=>\"kinds\"",
                "document/d1=>document d1"
            })
    void anythingElseIsRefused(String part, String other) {
        var text = entry.canonicalText().replaceFirst(Pattern.quote(part), other);

        assertThat(text).isNotEqualTo(entry.canonicalText());
        assertThatThrownBy(() -> LedgerEntry.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Malformed.class);
    }
}
