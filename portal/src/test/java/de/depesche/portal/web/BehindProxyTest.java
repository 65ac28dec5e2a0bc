package de.depesche.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.problems.SettingRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BehindProxyTest {

    @Test
    void aTrustedProxyIsBelieved() throws Exception {
        var seen = seen("10.1.2.3", "198.51.100.7", "https");

        assertThat(seen.getRemoteAddr()).isEqualTo("198.51.100.7");
        assertThat(seen.isSecure()).isTrue();
    }

    @Test
    void nobodyElseIsBelieved() throws Exception {
        var seen = seen("203.0.113.9", "198.51.100.7", "https");

        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(seen.isSecure()).isFalse();
    }

    @Test
    void whatTheCallerMadeUpBeforeTheProxyIsNotBelieved() throws Exception {
        var seen = seen("10.1.2.3", "192.0.2.1, 198.51.100.7, 10.9.9.9", "http");

        assertThat(seen.getRemoteAddr()).isEqualTo("198.51.100.7");
    }

    @Test
    void wherePeopleSitInTheProxiesNetworkTheirAddressesCount() throws Exception {
        assertThat(seen("10.1.2.3", "10.7.7.7", "http").getRemoteAddr()).isEqualTo("10.7.7.7");
        assertThat(seen("10.1.2.3", "10.8.8.8, 10.7.7.7", "http").getRemoteAddr())
                .isEqualTo("10.7.7.7");
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7:4711, 198.51.100.7",
        "[2001:db8::7]:4711, 2001:db8::7",
        "[2001:db8::7], 2001:db8::7",
        "2001:db8::7, 2001:db8::7",
        "'198.51.100.7:1, 10.9.9.9:2', 198.51.100.7",
        "unknown, 10.1.2.3",
        "'198.51.100.7, unknown', 10.1.2.3",
        "'', 10.1.2.3",
        "' , ', 10.1.2.3"
    })
    void ofWhatTheProxyWritesOnlyAnAddressCounts(String forwardedFor, String caller) throws Exception {
        assertThat(seen("10.1.2.3", forwardedFor, "http").getRemoteAddr()).isEqualTo(caller);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "proxy.example", "10.0.0", "fd00::/200", ""})
    void whatIsNoNetworkIsRefusedAtStart(String network) {
        assertThatThrownBy(() -> settings("https://depesche.example.org", network))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("depesche.trusted-proxies")
                .hasMessageContaining("\"" + network + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://depesche.example.org", "depesche", "https://a.example/portal", "ftp://localhost"})
    void anAddressThatSessionsCannotHoldIsRefusedAtStart(String address) {
        assertThatThrownBy(() -> settings(address, "10.0.0.0/8"))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("depesche.address");
    }

    private static NetworkSettings settings(String address, String network) {
        return new NetworkSettings(address, List.of(network), null);
    }

    private static HttpServletRequest seen(String from, String forwardedFor, String protocol) throws Exception {
        var request = new MockHttpServletRequest("GET", "/");
        request.setRemoteAddr(from);
        request.addHeader("X-Forwarded-For", forwardedFor);
        request.addHeader("X-Forwarded-Proto", protocol);
        var chain = new MockFilterChain();
        new BehindProxy(settings("http://localhost:8080", "10.0.0.0/8"))
                .doFilter(request, new MockHttpServletResponse(), chain);
        return Objects.requireNonNull((HttpServletRequest) chain.getRequest());
    }
}
