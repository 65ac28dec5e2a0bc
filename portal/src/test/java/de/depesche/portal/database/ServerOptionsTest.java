package de.depesche.portal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.problems.SettingRefused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerOptionsTest {

    @Test
    void whatSafetyNeedsStandsLast() {
        assertThat(new ServerOptions(Map.of("shared_buffers", "512MB")).onPort(20001))
                .startsWith("-p 20001 ")
                .matches(".*shared_buffers='512MB'.*fsync='on'.*")
                .contains("-c fsync='on'", "-c synchronous_commit='on'", "-c listen_addresses='127.0.0.1'");
    }

    @Test
    void whatTheOperatorSaysWinsOverWhatIsUsual() {
        assertThat(new ServerOptions(Map.of("random_page_cost", "4")).onPort(20001))
                .matches(".*random_page_cost='1.1'.*random_page_cost='4'.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit", "listen_addresses", "port"})
    void whatSafetyFixesCannotBeSet(String name) {
        assertThatThrownBy(() -> new ServerOptions(Map.of(name, "off")))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("depesche.database.server." + name)
                .hasMessageContaining("\"off\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1'; touch /tmp/x; '", "$(id)", "`id`", "a\nb", "\\"})
    void nothingReachesTheShell(String value) {
        assertThatThrownBy(() -> new ServerOptions(Map.of("work_mem", value))).isInstanceOf(SettingRefused.class);
    }
}
