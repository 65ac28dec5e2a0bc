package de.depesche.proof.seal;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The library's policy, made strict where it only warns: content laid over a sealed PDF by a later revision is a
/// forgery here, in the rules for the seal as in those for timestamps.
final class StrictPolicy {
    private static final String DEFAULT = "/policy/constraint.xml";
    private static final List<String> FATAL =
            List.of("PdfVisualDifference", "PdfAnnotationOverlap", "UndefinedChanges");

    private StrictPolicy() {}

    static ValidationPolicy load() {
        var policy = new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8));
        return ValidationPolicyLoader.fromValidationPolicy(policy).create();
    }

    static String text() {
        try (var in = ValidationPolicyLoader.class.getResourceAsStream(DEFAULT)) {
            if (in == null) {
                throw new IllegalStateException("missing in the program: " + DEFAULT);
            }
            return FATAL.stream().reduce(new String(in.readAllBytes(), StandardCharsets.UTF_8), StrictPolicy::fatal);
        } catch (IOException e) {
            throw new UncheckedIOException("missing in the program: " + DEFAULT, e);
        }
    }

    /// A newer library that words its policy otherwise must not weaken ours unseen.
    private static String fatal(String policy, String rule) {
        var warns = "<" + rule + " Level=\"WARN\"";
        if (policy.split(warns, -1).length != 3) {
            throw new IllegalStateException("the library's policy has no two rules " + rule + " that warn");
        }
        return policy.replace(warns, "<" + rule + " Level=\"FAIL\"");
    }
}
