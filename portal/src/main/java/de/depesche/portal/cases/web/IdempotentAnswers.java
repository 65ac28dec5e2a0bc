package de.depesche.portal.cases.web;

import de.depesche.portal.cases.IdempotentCalls;
import de.depesche.portal.cases.IdempotentCalls.Known;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.problems.Problem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Gives the same answer to the same call: the act and the note of its answer are one transaction, and calls that come
/// at once wait for the first.
@Component
class IdempotentAnswers {
    private static final int LONGEST_KEY = 128;

    private final IdempotentCalls calls;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    IdempotentAnswers(IdempotentCalls calls, JsonMapper json, TransactionTemplate transaction) {
        this.calls = calls;
        this.json = json;
        this.transaction = transaction;
    }

    /// Refusals are not noted: they change nothing, and the same call may succeed later.
    ResponseEntity<?> answer(Permit permit, @Nullable String key, Object body, Supplier<ResponseEntity<?>> act) {
        if (key == null) {
            return act.get();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Problem.Invalid("Idempotency-Key", "text-length", 1, LONGEST_KEY);
        }
        var hash = sha256(json.writeValueAsBytes(body));
        var answer = transaction.execute(_ -> calls.begin(permit, key, hash)
                .<ResponseEntity<?>>map(IdempotentAnswers::again)
                .orElseGet(() -> noted(permit, key, act.get())));
        return Optional.<ResponseEntity<?>>ofNullable(answer).orElseThrow();
    }

    private ResponseEntity<?> noted(Permit permit, String key, ResponseEntity<?> answer) {
        var location = answer.getHeaders().getLocation();
        calls.end(
                permit,
                key,
                new Known(
                        answer.getStatusCode().value(),
                        json.writeValueAsString(answer.getBody()),
                        Optional.ofNullable(location).map(URI::toString),
                        Optional.ofNullable(answer.getHeaders().getETag())));
        return answer;
    }

    private static ResponseEntity<?> again(Known known) {
        var answer = ResponseEntity.status(known.status()).contentType(MediaType.APPLICATION_JSON);
        known.location().map(URI::create).ifPresent(answer::location);
        known.etag().ifPresent(answer::eTag);
        return answer.body(known.answer().getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
