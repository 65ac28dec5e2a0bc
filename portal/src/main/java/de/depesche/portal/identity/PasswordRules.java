package de.depesche.portal.identity;

import de.depesche.portal.problems.FieldFault;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a password must be: long enough and not easy to guess. No rules of composition; they make passwords worse.
final class PasswordRules {
    static final int SHORTEST = 8;
    static final int LONGEST = 128;

    private static final int SHORTEST_WORD = 4;

    private PasswordRules() {}

    /// @param ownWords the user name and the organisation's name
    static Optional<FieldFault> fault(String field, String password, Collection<String> ownWords) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(FieldFault.of(field, "password-short", SHORTEST));
        }
        if (length > LONGEST) {
            return Optional.of(FieldFault.of(field, "password-long", LONGEST));
        }
        if (CommonPasswords.contain(password)) {
            return Optional.of(FieldFault.of(field, "password-common"));
        }
        return containsOne(password, ownWords) ? Optional.of(FieldFault.of(field, "password-own")) : Optional.empty();
    }

    private static boolean containsOne(String password, Collection<String> words) {
        var folded = folded(password);
        return words.stream()
                .flatMap(word -> Stream.concat(Stream.of(word), Stream.of(word.split("[^\\p{L}\\p{N}]+"))))
                .map(PasswordRules::folded)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .anyMatch(folded::contains);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
