package de.depesche.portal.identity;

import de.depesche.portal.problems.Problem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// argon2id over people's passwords: 19 MiB, two passes (OWASP's floor). Each costs a core some 50 ms, so only half of
/// the cores hash at a time: a flood of sign-ins cannot starve the rest.
@Component
class PasswordHashes {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PasswordEncoder encoder;
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private @Nullable String nobodys;

    PasswordHashes() {
        this(new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES));
    }

    PasswordHashes(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /// Not during the start, whose cores it would take, nor when the first nobody signs in, who would wait for it.
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        Thread.ofPlatform().name("password-hashes").daemon().start(this::nobodys);
    }

    String hash(String password) {
        return inTurn(() -> encode(password));
    }

    /// @param hash of the person, or null where there is no such person: that takes as long
    boolean matches(String password, @Nullable String hash) {
        return inTurn(() -> encoder.matches(password, hash == null ? nobodys() : hash)) && hash != null;
    }

    private synchronized String nobodys() {
        var known = nobodys;
        if (known == null) {
            known = encode(GeneratedSecrets.forMachine());
            nobodys = known;
        }
        return known;
    }

    private String encode(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("a password without a hash");
        }
        return hash;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Problem.Unavailable("sign-in-busy", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem.Unavailable("sign-in-busy", PATIENCE);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
