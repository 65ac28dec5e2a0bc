package de.depesche.portal.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// How the authorization server compares machines' secrets: see [SecretHash]. It never asks to hash them anew.
final class MachineSecrets implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : SecretHash.of(secret.toString());
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
        return secret != null
                && hash != null
                && MessageDigest.isEqual(
                        SecretHash.of(secret.toString()).getBytes(StandardCharsets.US_ASCII),
                        hash.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return false;
    }
}
