package de.depesche.portal.identity;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    /// The prefix makes browsers hold it to this host, to TLS (or localhost) and to the path `/`.
    static final String COOKIE = "__Host-depesche";

    @Bean
    CookieSerializer cookieSerializer() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setUseSecureCookie(true);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setCookiePath("/");
        // A link in a mail may lead into the portal; changes need their own token anyway.
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> textsOnly() {
        return sessions -> sessions.setConversionService(texts());
    }

    /// Two requests of one session may bring the same new attribute: the later one counts, and neither fails for it.
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> laterAttributesCount() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /// Sessions hold texts: no class of ours or of a library has to be the same in the next release, and nothing
    /// that is read back can run code.
    private static ConversionService texts() {
        var texts = new GenericConversionService();
        texts.addConverter(Object.class, byte[].class, SessionConfiguration::bytes);
        texts.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return texts;
    }

    private static byte[] bytes(Object attribute) {
        if (attribute instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException(
                "a session holds texts only, not " + attribute.getClass().getName());
    }
}
