package de.depesche.portal.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/// Passwords that are guessed first. The list holds words and whole passwords in lower case; digits and signs added
/// at the end, or letters replaced by digits that look alike, help nobody.
final class CommonPasswords {
    private static final Set<String> LIST = read();
    private static final Pattern ADDED = Pattern.compile("[^\\p{L}]+$");
    private static final Pattern ONE_SIGN = Pattern.compile("(.{1,3})\\1+", Pattern.DOTALL);

    private CommonPasswords() {}

    static boolean contain(String password) {
        var lower = password.strip().toLowerCase(Locale.ROOT);
        var bare = ADDED.matcher(lower).replaceFirst("");
        return LIST.contains(lower)
                || LIST.contains(bare)
                || LIST.contains(spelled(lower))
                || LIST.contains(spelled(bare))
                || ONE_SIGN.matcher(lower).matches();
    }

    private static String spelled(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("identity/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
