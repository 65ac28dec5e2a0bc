package de.depesche.portal.documents;

import de.depesche.portal.problems.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The kinds of places that other modules provide. Looked up when they are first asked for: they may themselves need
/// this module's acts.
@Component
class Places {
    private final ObjectProvider<DocumentPlace> provided;

    Places(ObjectProvider<DocumentPlace> provided) {
        this.provided = provided;
    }

    DocumentPlace of(Place place) {
        var found = byKind().get(place.kind());
        if (found == null) {
            throw new Problem.Invalid("place", "unknown-place", place.kind());
        }
        return found;
    }

    private Map<String, DocumentPlace> byKind() {
        List<DocumentPlace> places = provided.stream().toList();
        return places.stream().collect(Collectors.toMap(DocumentPlace::kind, Function.identity()));
    }
}
