package de.depesche.portal.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.TraceReceiver;
import de.depesche.portal.problems.SettingRefused;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/// What a setting switches on, and what stays off without it.
class TracingConfigurationTest {
    private final ApplicationContextRunner portal =
            new ApplicationContextRunner().withUserConfiguration(TracingConfiguration.class);

    @Test
    void withoutACollectorNothingRunsAndNothingIsTraced() {
        var before = threads();
        portal.run(context -> {
            var traces = context.getBean(Traces.class);
            try (var span = traces.begin(Step.CHECK, Optional.empty())) {
                span.ended(Outcome.LATER);
                assertThat(Trace.current()).isEmpty();
                assertThat(MDC.get("traceId")).isNull();
                assertThat(Calls.<Integer, RuntimeException>to(Step.STORE, _ -> 7))
                        .isEqualTo(7);
            }
            assertThat(threads()).isSubsetOf(before);
        });
    }

    @Test
    void withOneEachLineNamesItsTraceAndTheThreadEndsWithThePortal() {
        try (var collector = TraceReceiver.start()) {
            var before = threads();
            portal.withPropertyValues("depesche.tracing.endpoint=" + collector.endpoint())
                    .run(context -> {
                        var traces = context.getBean(Traces.class);
                        var cause = new Trace("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);
                        try (var _ = traces.begin(Step.CHECK, List.of(cause))) {
                            assertThat(MDC.get("traceId")).isEqualTo(cause.id());
                            try (var _ = traces.begin(Step.MAIL, Optional.empty())) {
                                assertThat(MDC.get("traceId")).isNotEqualTo(cause.id());
                            }
                            assertThat(Trace.current().map(Trace::id)).contains(cause.id());
                        }
                        assertThat(MDC.get("traceId")).isNull();
                        assertThat(threads()).anyMatch(name -> !before.contains(name));
                    });
            assertThat(collector.spans()).as("sent with the end").hasSize(2);
            assertThat(threads()).noneMatch(name -> name.startsWith("BatchSpanProcessor") && !before.contains(name));
        }
    }

    @Test
    void aCollectorThatIsAwayCostsItsTracesAndNothingElse() throws IOException {
        portal.withPropertyValues("depesche.tracing.endpoint=http://127.0.0.1:1")
                .run(context -> {
                    var traces = context.getBean(Traces.class);
                    for (int i = 0; i < 10_000; i++) {
                        traces.begin(Step.CHECK, Optional.empty()).close();
                    }
                });
    }

    @Test
    void aShareOfTheTracesIsTheSameOnEachNode() {
        try (var collector = TraceReceiver.start()) {
            for (int node = 0; node < 2; node++) {
                portal.withPropertyValues(
                                "depesche.tracing.endpoint=" + collector.endpoint(), "depesche.tracing.share=0.5")
                        .run(context -> {
                            var traces = context.getBean(Traces.class);
                            for (int i = 0; i < 200; i++) {
                                var cause = new Trace(
                                        "%032x".formatted((i + 1) * 0x51ed270b27a3f1d5L), "a".repeat(16), true);
                                traces.begin(Step.CHECK, List.of(cause)).close();
                            }
                        });
            }
            assertThat(collector.spans()).hasSizeBetween(100, 300);
            assertThat(collector.spans().stream()
                            .collect(Collectors.groupingBy(span -> span.getTraceId(), Collectors.counting())))
                    .allSatisfy((_, count) -> assertThat(count).isEqualTo(2));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:4318, http://127.0.0.1:4318/v1/traces",
        "http://127.0.0.1:4318/, http://127.0.0.1:4318/v1/traces",
        "https://sammler.example/otlp, https://sammler.example/otlp/v1/traces",
        "https://sammler.example/v1/traces, https://sammler.example/v1/traces"
    })
    void aCollectorIsNamedWithOrWithoutThePath(String endpoint, String collector) {
        assertThat(new TracingSettings(endpoint, "1").collector()).contains(URI.create(collector));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:4318",
                "grpc://127.0.0.1:4317",
                "http://",
                "http://wer:geheim@sammler.example",
                "http://sammler.example/?schluessel=geheim",
                "http://sammler.example/#hier",
                "http://samm ler"
            })
    void aWrongOneStopsTheStart(String endpoint) {
        assertThat(refusal("depesche.tracing.endpoint=" + endpoint))
                .contains("depesche.tracing.endpoint", "DEPESCHE_TRACING_ENDPOINT", "http://host:4318")
                .doesNotContain("wer:geheim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1", "viel", "NaN", ""})
    void aWrongShareStopsTheStart(String share) {
        assertThat(refusal("depesche.tracing.share=" + share))
                .contains("depesche.tracing.share", "DEPESCHE_TRACING_SHARE", "0 to 1");
    }

    private String refusal(String setting) {
        var said = new StringBuilder();
        portal.withPropertyValues(setting).run(context -> {
            assertThat(context).hasFailed();
            assertThat(context.getStartupFailure()).rootCause().isInstanceOf(SettingRefused.class);
            said.append(
                    root(Objects.requireNonNull(context.getStartupFailure())).getMessage());
        });
        return said.toString();
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.toSet());
    }
}
