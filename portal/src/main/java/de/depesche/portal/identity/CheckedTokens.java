package de.depesche.portal.identity;

import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.util.ConcurrentLruCache;

/// Access tokens as they come back with each call. Whether the signature is right never changes, and finding out costs
/// as much as reading a page of cases: so it is found out once for a token. What changes, its times, is asked each
/// time.
final class CheckedTokens implements JwtDecoder {
    /// Some hundred clients with a few tokens each. Only tokens that this portal signed get in.
    private static final int REMEMBERED = 2000;

    private final ConcurrentLruCache<String, Jwt> signed;
    private final OAuth2TokenValidator<Jwt> validator;

    /// @param signatures checks that a token is one of ours, and nothing that may change
    CheckedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> validator) {
        this.signed = new ConcurrentLruCache<>(REMEMBERED, signatures::decode);
        this.validator = validator;
    }

    @Override
    public Jwt decode(String token) {
        var jwt = signed.get(token);
        var result = validator.validate(jwt);
        if (result.hasErrors()) {
            throw new JwtValidationException("the token is not valid, or not any more", result.getErrors());
        }
        return jwt;
    }
}
