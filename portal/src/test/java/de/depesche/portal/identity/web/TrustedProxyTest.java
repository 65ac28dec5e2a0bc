package de.depesche.portal.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.PortalTest;
import de.depesche.portal.TestBrowser;
import de.depesche.portal.TestWorld;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// Behind a proxy that is trusted: the test itself.
@PortalTest
@TestPropertySource(properties = "depesche.trusted-proxies=127.0.0.1,::1")
class TrustedProxyTest {
    private static final int REFUSED = 422;
    private static final int TOO_MANY = 429;

    private final TestWorld world;
    private final int port;

    @Autowired
    TrustedProxyTest(BeanFactory beans, @LocalServerPort int port) {
        this.world = TestWorld.in(beans);
        this.port = port;
    }

    @Test
    void eachCallerHasALimitOfItsOwn() {
        var guesses = IntStream.range(0, 25)
                .map(guess -> signIn("198.51.100.7", "nobody" + guess))
                .toArray();

        assertThat(guesses).contains(REFUSED, TOO_MANY);
        assertThat(guesses[24]).isEqualTo(TOO_MANY);
        assertThat(signIn("198.51.100.8", "somebody")).isEqualTo(REFUSED);
        assertThat(signIn("192.0.2.1, 198.51.100.7", "made up before it")).isEqualTo(TOO_MANY);
    }

    @Test
    void tlsAtTheProxyIsTlsToTheBrowser() {
        var browser = new TestBrowser(port);

        var secure = browser.send("GET", "/anmeldung", "", request -> request.header("X-Forwarded-Proto", "https"));
        var open = browser.send("GET", "/anmeldung", "", request -> request.header("X-Forwarded-Proto", "http"));

        assertThat(secure.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(open.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void sessionsNameTheCallersAddress() {
        var browser = new TestBrowser(port, "203.0.113.50");
        browser.signIn(world.hospital().clerk());

        assertThat(browser.get("/sitzungen").body()).contains("203.0.113.50");
    }

    private int signIn(String forwardedFor, String name) {
        var browser = new TestBrowser(port, forwardedFor);
        return browser.signIn(name, "wrong", "000000").statusCode();
    }
}
