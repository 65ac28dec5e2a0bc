package de.depesche.proof.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void membersAreSortedByUtf16AndStringsEscapedAsRfc8785Says() {
        var text = " {\"\\u20ac\":\"Euro\",\"\\r\":\"CR\",\"\\ud83d\\ude00\":\"smile\",\"\\ufb33\":\"dalet\","
                + "\"1\":\"one\",\"\\u0080\":\"control\",\"\\u00f6\":\"o\\u0308\\/\\u0007\\u001f\\\\\\\"\\t\"} ";

        assertThat(parsed(text).text())
                .isEqualTo("{\"\\r\":\"CR\",\"1\":\"one\",\"\u0080\":\"control\","
                        + "\"ö\":\"o\u0308/\\u0007\\u001f\\\\\\\"\\t\",\"€\":\"Euro\",\"😀\":\"smile\",\"דּ\":\"dalet\"}"
                                .replace("דּ", "\ufb33"));
    }

    @Test
    void allKindsOfValuesComeBack() {
        var text = "{\"a\":[1,-2,true,false,null,\"\",{},[]],\"n\":9007199254740991}";

        assertThat(parsed(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,\"a\":2}",
                "1.5",
                "1e3",
                "9007199254740992",
                "99999999999999999999999999",
                "NaN",
                "'a'",
                "// c\n1",
                "1 2",
                "\"\\ud800\"",
                "{\"\\udc00\":1}",
                "\u0001",
                "\"\u0001\"",
                "+1",
                "01",
                "\ufeff1"
            })
    void whatCannotBeHashedIsRefusedInOneWay(String text) {
        assertThatThrownBy(() -> parsed(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void depthIsBounded() {
        assertThatThrownBy(() -> parsed("[".repeat(33) + "]".repeat(33))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> parsed("[".repeat(1_000_000))).isInstanceOf(Malformed.class);
    }

    @Test
    void sizeAndEncodingAreBounded() {
        assertThatThrownBy(() -> Json.parse(new byte[(16 << 20) + 1])).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Json.parse(new byte[] {'"', (byte) 0xff, '"'})).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Json.parse(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}))
                .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ }", "{\"b\":1,\"a\":2}", "\"\\/\"", "\"\\u00f6\"", "-0", "1\n"})
    void anotherSpellingIsNotCanonical(String text) {
        assertThat(parsed(text)).isNotNull();
        assertThatThrownBy(() -> Json.parseCanonical(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Malformed.class);
    }

    private static Json parsed(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
