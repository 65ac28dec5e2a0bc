package de.depesche.portal.start;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.problems.SettingRefused;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.web.server.PortInUseException;

class OneSentenceTest {

    @Test
    void aRefusedSettingIsFoundBelowTheFrameworksLayers() {
        var refused = new SettingRefused("depesche.data", "/x", "a folder");

        assertThat(OneSentence.of(new IllegalArgumentException(new IllegalStateException(refused))))
                .contains("The setting depesche.data is \"/x\"; allowed is a folder.");
    }

    @Test
    void anUnreadableValueIsNamedWithItsSetting() {
        assertThat(sentenceFor("depesche.wait", "soon"))
                .contains("The setting depesche.wait is \"soon\"; allowed is a value of the kind java.time.Duration.");
    }

    @Test
    void secretsAreNotRepeated() {
        assertThat(sentenceFor("depesche.password", "geheim").orElseThrow())
                .contains("(hidden)")
                .doesNotContain("geheim");
    }

    @Test
    void aTakenPortIsNamed() {
        assertThat(OneSentence.of(new PortInUseException(8080)).orElseThrow()).contains("SERVER_PORT", "8080");
    }

    @Test
    void bugsKeepTheirStackTrace() {
        assertThat(OneSentence.of(new NullPointerException("x"))).isEmpty();
    }

    private static java.util.Optional<String> sentenceFor(String name, String value) {
        try {
            new Binder(new MapConfigurationPropertySource(Map.of(name, value))).bind(name, Bindable.of(Duration.class));
        } catch (RuntimeException e) {
            return OneSentence.of(e);
        }
        throw new AssertionError("was bound");
    }
}
