package de.depesche.portal.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.documents.web.ByteRange.Wanted;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-, 0, 1000",
        "bytes=0-0, 0, 1",
        "bytes=10-19, 10, 20",
        "bytes=990-5000, 990, 1000",
        "bytes=-100, 900, 1000",
        "bytes=-5000, 0, 1000",
    })
    void oneRangeIsServed(String header, long start, long end) {
        assertThat(ByteRange.parse(Optional.of(header), 1000)).isEqualTo(new Wanted.Part(new ByteRange(start, end)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=20-10", "bytes=-0", "bytes=999999999999999999-"})
    void aRangeOutsideIsSaid(String header) {
        assertThat(ByteRange.parse(Optional.of(header), 1000)).isEqualTo(new Wanted.Unsatisfiable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=", "bytes=-", "bytes=1-2,5-6", "lines=1-2", "bytes=a-b"})
    void whatIsNoSingleRangeGetsTheWhole(String header) {
        assertThat(ByteRange.parse(Optional.of(header), 1000)).isEqualTo(new Wanted.Whole());
    }

    @Test
    void noRangeGetsTheWhole() {
        assertThat(ByteRange.parse(Optional.empty(), 1000)).isEqualTo(new Wanted.Whole());
    }
}
