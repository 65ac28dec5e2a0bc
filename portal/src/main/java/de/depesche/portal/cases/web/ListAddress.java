package de.depesche.portal.cases.web;

import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// The address of a list, and those of its neighbours: the same list sorted otherwise, or without one of its filters.
record ListAddress(MultiValueMap<String, String> parameters) {
    static final String PATH = "/vorgaenge";

    static ListAddress of(Map<String, String[]> request) {
        var parameters = new LinkedMultiValueMap<String, String>();
        request.forEach((name, values) -> {
            for (var value : values) {
                if (!value.isBlank() && !name.equals("seite")) {
                    parameters.add(name, value);
                }
            }
        });
        return new ListAddress(parameters);
    }

    ListAddress with(String name, String value) {
        var changed = new LinkedMultiValueMap<>(parameters);
        changed.put(name, List.of(value));
        return new ListAddress(changed);
    }

    ListAddress without(String name) {
        var changed = new LinkedMultiValueMap<>(parameters);
        changed.remove(name);
        return new ListAddress(changed);
    }

    ListAddress without(String name, String value) {
        var changed = new LinkedMultiValueMap<>(parameters);
        changed.remove(name);
        parameters.getOrDefault(name, List.of()).stream()
                .filter(other -> !other.equals(value))
                .forEach(other -> changed.add(name, other));
        return new ListAddress(changed);
    }

    /// Encoded; templates put it into links as it is.
    String text() {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParams(parameters)
                .encode()
                .build()
                .toUriString();
    }
}
