package de.depesche.portal.cases;

import de.depesche.portal.cases.CaseQuery.Sorting;
import de.depesche.portal.problems.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Which part of a list: the first `size` rows, or those behind or before a row that was seen. Positions are values,
/// not counts, so that paging stays right while rows come and go, and fast however deep it goes.
public record PageRequest(int size, Optional<Position> from) {
    public static final int LARGEST = 200;

    public PageRequest {
        if (size < 1 || size > LARGEST) {
            throw new Problem.Invalid("size", "page-size", 1, LARGEST);
        }
    }

    /// @param sorting of the list that it is a place in: in any other order its value means nothing
    /// @param value of the sorted column, as the database writes it
    public record Position(boolean backwards, Sorting sorting, String value, UUID id) {

        /// As it stands in URLs.
        public String token() {
            var text = (backwards ? "<" : ">") + sorting.code() + " " + id + value;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        /// @param sorting of the list that is asked for now
        /// @return empty for what is no token, or one of another order
        public static Optional<Position> parse(String token, Sorting sorting) {
            try {
                var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
                var place = "(?s)([<>])" + sorting.code() + " ([0-9a-f-]{36})(.{1,100})";
                var found = Pattern.compile(place).matcher(text);
                if (!found.matches() || text.indexOf('\0') >= 0) {
                    return Optional.empty();
                }
                var id = UUID.fromString(found.group(2));
                return Optional.of(new Position(found.group(1).equals("<"), sorting, found.group(3), id));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
