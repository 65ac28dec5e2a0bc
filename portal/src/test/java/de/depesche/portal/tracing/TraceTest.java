package de.depesche.portal.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String STEP = "00f067aa0ba902b7";

    @Test
    void aCallersTraceIsTakenOver() {
        assertThat(Trace.parse("00-" + ID + "-" + STEP + "-01")).contains(new Trace(ID, STEP, true));
        assertThat(Trace.parse("00-" + ID + "-" + STEP + "-02")).contains(new Trace(ID, STEP, false));
    }

    @Test
    void aLaterVersionMaySayMore() {
        assertThat(Trace.parse("cc-" + ID + "-" + STEP + "-01-what-the-future-adds"))
                .contains(new Trace(ID, STEP, true));
    }

    @Test
    void whatARowKeepsIsReadAgain() {
        for (var trace : new Trace[] {new Trace(ID, STEP, true), new Trace(ID, STEP, false)}) {
            assertThat(Trace.parse(trace.traceparent())).contains(trace);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "A123456780",
                "00-" + ID + "-" + STEP,
                "00-" + ID + "-" + STEP + "-1",
                "00-" + ID + "-" + STEP + "-01-more",
                "00-" + ID + "-" + STEP + "-01\n",
                "cc-" + ID + "-" + STEP + "-01more",
                "ff-" + ID + "-" + STEP + "-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + STEP + "-01",
                "00-00000000000000000000000000000000-" + STEP + "-01",
                "00-" + ID + "-0000000000000000-01"
            })
    void whatIsNoneIsNone(String given) {
        assertThat(Trace.parse(given)).isEmpty();
    }
}
