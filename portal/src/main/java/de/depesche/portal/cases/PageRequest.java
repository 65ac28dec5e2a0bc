package de.depesche.portal.cases;

import de.depesche.portal.problems.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// Which part of a list: the first `size` rows, or those behind or before a row that was seen. Positions are values,
/// not counts, so that paging stays right while rows come and go, and fast however deep it goes.
public record PageRequest(int size, Optional<Position> from) {
    public static final int LARGEST = 200;

    public PageRequest {
        if (size < 1 || size > LARGEST) {
            throw new Problem.Invalid("size", "page-size", 1, LARGEST);
        }
    }

    /// @param value of the sorted column, as the database writes it
    public record Position(boolean backwards, String value, UUID id) {

        /// As it stands in URLs.
        public String token() {
            var text = (backwards ? "<" : ">") + id + value;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        public static Optional<Position> parse(String token) {
            try {
                var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
                if (!text.matches("(?s)[<>][0-9a-f-]{36}.{1,100}") || text.indexOf('\0') >= 0) {
                    return Optional.empty();
                }
                var id = UUID.fromString(text.substring(1, 37));
                return Optional.of(new Position(text.charAt(0) == '<', text.substring(37), id));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
