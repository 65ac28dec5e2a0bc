package de.depesche.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What one page tells the next after a redirect ("closed", "saved"). Sessions hold texts only, so these notes are
/// kept as JSON; where nobody is signed in there is nobody to tell.
final class TextNotes extends AbstractFlashMapManager {
    private static final String ATTRIBUTE = "notes";
    private static final int LONGEST_SECONDS = 60;
    private static final JsonMapper JSON = JsonMapper.shared();

    TextNotes() {
        setFlashMapTimeout(LONGEST_SECONDS);
    }

    private record Note(@Nullable String path, Map<String, String> texts, long expires) {
        static Note of(FlashMap map) {
            var texts = new TreeMap<String, String>();
            map.forEach((name, value) -> texts.put(name, String.valueOf(value)));
            return new Note(map.getTargetRequestPath(), texts, map.getExpirationTime());
        }

        FlashMap toMap() {
            var map = new FlashMap();
            map.putAll(texts);
            map.setTargetRequestPath(path);
            map.setExpirationTime(expires);
            return map;
        }
    }

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String json)) {
            return null;
        }
        var maps = new ArrayList<FlashMap>();
        JSON.readValue(json, new TypeReference<List<Note>>() {}).forEach(note -> maps.add(note.toMap()));
        return maps;
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null) {
            return;
        }
        if (maps.isEmpty()) {
            session.removeAttribute(ATTRIBUTE);
        } else {
            session.setAttribute(
                    ATTRIBUTE,
                    JSON.writeValueAsString(maps.stream().map(Note::of).toList()));
        }
    }

    @Override
    protected @Nullable Object getFlashMapsMutex(HttpServletRequest request) {
        return null;
    }
}
