package de.depesche.portal.identity;

import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/// RFC 7523 lets a client leave `client_id` out, for its assertion names it; the framework does not. What the assertion
/// says is only whom to check: its signature is checked with that client's key. An assertion counts in the body
/// alone (RFC 6749, section 2.3.1): addresses are written to logs on the way.
final class AssertionSubject implements AuthenticationConverter {
    private static final ClientAuthenticationMethod BY_ASSERTION =
            new ClientAuthenticationMethod("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var assertion = request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION);
        var type = request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION_TYPE);
        if (assertion == null
                || request.getQueryString() != null
                || !BY_ASSERTION.getValue().equals(type)
                || request.getParameter(OAuth2ParameterNames.CLIENT_ID) != null) {
            return null;
        }
        try {
            var subject = JWTParser.parse(assertion).getJWTClaimsSet().getSubject();
            return subject == null
                    ? null
                    : new OAuth2ClientAuthenticationToken(subject, BY_ASSERTION, assertion, Map.of());
        } catch (ParseException e) {
            return null;
        }
    }
}
