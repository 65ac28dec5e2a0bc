package de.depesche.proof.canonical;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Builds an object member by member; absent optionals leave no member behind.
public final class JsonObject {
    private final SortedMap<String, Json> members = new TreeMap<>();

    public JsonObject put(String name, Json value) {
        members.put(name, value);
        return this;
    }

    public JsonObject put(String name, String value) {
        return put(name, new Json.Str(value));
    }

    public JsonObject put(String name, long value) {
        return put(name, new Json.Num(value));
    }

    public JsonObject put(String name, boolean value) {
        return put(name, new Json.Bool(value));
    }

    public JsonObject put(String name, Optional<String> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    public JsonObject putIfPresent(String name, Optional<Json> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    public JsonObject put(String name, Map<String, String> texts) {
        var object = new JsonObject();
        texts.forEach(object::put);
        return put(name, object.json());
    }

    public JsonObject putTexts(String name, Collection<String> texts) {
        return put(name, new Json.Arr(texts.stream().<Json>map(Json.Str::new).toList()));
    }

    public Json json() {
        return new Json.Obj(members);
    }
}
