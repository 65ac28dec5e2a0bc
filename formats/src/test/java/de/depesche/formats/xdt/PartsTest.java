package de.depesche.formats.xdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What lines are taken apart with.
class PartsTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "7f, 1",
        "80, -1",
        "bf, -1",
        "c1bf, -1",
        "c280, 1",
        "dfbf, 1",
        "e0a080, 1",
        "efbfbf, 1",
        "f0908080, 1",
        "f48fbfbf, 1",
        "f5808080, -1",
        "ff, -1",
        "c2, -1",
        "e0a0, -1",
        "f09080, -1",
        "c241, -1",
        "c2c0, -1",
        "e0a041, -1",
        "41c28042, 3",
        "c280e0a080, 2"
    })
    void charactersOfUtf8AreCounted(String bytes, int characters) {
        var all = HexFormat.of().parseHex("80" + bytes + "80");
        assertThat(Utf8.characters(all, 1, all.length - 1)).isEqualTo(characters);
    }

    @ParameterizedTest
    @CsvSource({"-1, ????", "0, 0000", "7, 0007", "42, 0042", "613, 0613", "9987, 9987"})
    void aFieldNumberHasFourDigits(int number, String text) {
        assertThat(FieldNumber.text(number)).isEqualTo(text);
        assertThat(FieldNumber.text(number)).isSameAs(FieldNumber.text(number));
    }

    @Test
    void aDialectKnowsTheCharsetsOfItsOwnLinesOfTheTable() {
        var kvdt = CharsetTable.dialect("KVDT", 9106, Set.of(1));

        assertThat(kvdt.declared("4").orElseThrow().charset()).isEqualTo(CharsetTable.LATIN_9);
        assertThat(kvdt.mayBeEmpty()).containsExactly(1);
        assertThat(CharsetTable.dialect("KV", 1, Set.of()).charsets()).isEmpty();
    }
}
