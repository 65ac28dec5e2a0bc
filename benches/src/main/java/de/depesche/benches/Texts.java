package de.depesche.benches;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Members of JSON texts, without the cost of reading all of them.
final class Texts {
    private Texts() {}

    static Optional<String> first(String json, String name) {
        return all(json, name).stream().findFirst();
    }

    static List<String> all(String json, String name) {
        return Pattern.compile("\"" + name + "\" ?: ?\"([^\"]*)\"")
                .matcher(json)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
