package de.depesche.formats.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainersTest {
    private final TestOnlyContainer test = new TestOnlyContainer();

    @Test
    void aClosedFilePassesThroughUnopened() {
        assertThat(OpaqueContainer.XKM.open(new byte[] {1, 2, 3})).isEmpty();
        assertThat(OpaqueContainer.XKM.isClosed("Z01.con.XKM")).isTrue();
        assertThat(OpaqueContainer.XKM.isClosed("Z01.con")).isFalse();
        assertThat(OpaqueContainer.XKM.isClosed(".xkm")).isFalse();
    }

    @Test
    void nothingGoesOutAsIfItWereClosed() {
        assertThatThrownBy(() -> OpaqueContainer.XKM.close(new byte[1]))
                .isInstanceOf(ContainerRefused.class)
                .hasMessageContaining("XKM");
    }

    @Test
    void theTestContainerSaysWhatItIsNot() {
        var container = test.close("Inhalt".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(container, StandardCharsets.ISO_8859_1))
                .startsWith("DEPESCHE TEST CONTAINER - NOT ENCRYPTED - NOT XKM\n")
                .endsWith("Inhalt");
        assertThat(test.name()).contains("unverschlüsselt", "kein XKM");
        assertThat(test.ending()).isEqualTo(".depesche-test").isNotEqualTo(OpaqueContainer.XKM.ending());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Größe\n\u0000"})
    void whatGoesInComesOut(String content) throws ContainerRefused {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        assertThat(test.open(test.close(bytes)))
                .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(bytes));
    }

    @Test
    void everyDamageIsFound() {
        var container = test.close(new byte[] {1, 2, 3});
        for (int at = 0; at < container.length; at++) {
            var damaged = container.clone();
            damaged[at] ^= 1;
            assertThatThrownBy(() -> test.open(damaged)).isInstanceOf(ContainerRefused.class);
        }
        assertThatThrownBy(() -> test.open(java.util.Arrays.copyOf(container, container.length - 1)))
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> test.open(java.util.Arrays.copyOf(container, container.length + 1)))
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> test.open(new byte[10])).hasMessageContaining("not a test container");
    }
}
