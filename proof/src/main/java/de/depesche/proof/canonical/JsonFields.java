package de.depesche.proof.canonical;

import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Reads an object's members by name and type; each refusal names the member by its path (`files[3].size`).
/// [#end] refuses members that nobody asked for: an unknown member could carry what nobody checks.
public final class JsonFields {
    private final String path;
    private final SortedMap<String, Json> members;
    private final Set<String> asked = new HashSet<>();

    private JsonFields(String path, SortedMap<String, Json> members) {
        this.path = path;
        this.members = members;
    }

    /// @param path how refusals call this object, such as `entry`
    /// @throws Malformed when it is not an object
    public static JsonFields of(String path, Json json) {
        if (json instanceof Json.Obj(var members)) {
            return new JsonFields(path, members);
        }
        throw new Malformed(path + ": an object is expected");
    }

    public Json member(String name) {
        return found(name).orElseThrow(() -> wrong(name, "a value"));
    }

    public String string(String name) {
        return optionalString(name).orElseThrow(() -> wrong(name, "a text"));
    }

    public Optional<String> optionalString(String name) {
        return found(name).map(json -> {
            if (json instanceof Json.Str(var value)) {
                return value;
            }
            throw wrong(name, "a text");
        });
    }

    public long number(String name) {
        return optionalNumber(name).orElseThrow(() -> wrong(name, "a whole number"));
    }

    public Optional<Long> optionalNumber(String name) {
        return found(name).map(json -> {
            if (json instanceof Json.Num(var value)) {
                return value;
            }
            throw wrong(name, "a whole number");
        });
    }

    public boolean bool(String name) {
        if (found(name).orElse(null) instanceof Json.Bool(var value)) {
            return value;
        }
        throw wrong(name, "true or false");
    }

    public JsonFields object(String name) {
        return optionalObject(name).orElseThrow(() -> wrong(name, "an object"));
    }

    public Optional<JsonFields> optionalObject(String name) {
        return found(name).map(json -> of(path + "." + name, json));
    }

    public <T> List<T> objects(String name, Function<JsonFields, T> reading) {
        var items = items(name);
        return IntStream.range(0, items.size())
                .mapToObj(i -> reading.apply(of(path + "." + name + "[" + i + "]", items.get(i))))
                .toList();
    }

    public List<String> strings(String name) {
        return items(name).stream()
                .map(item -> {
                    if (item instanceof Json.Str(var value)) {
                        return value;
                    }
                    throw wrong(name, "a list of texts");
                })
                .toList();
    }

    /// All members of this object, each a text.
    public SortedMap<String, String> texts() {
        var texts = new TreeMap<String, String>();
        members.keySet().forEach(name -> texts.put(name, string(name)));
        return texts;
    }

    /// Runs a conversion of a member and turns its refusal into one that names the member.
    public <T> T as(String name, Function<String, T> conversion) {
        try {
            return conversion.apply(string(name));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Malformed(path + "." + name + ": " + e.getMessage(), e);
        }
    }

    /// @throws Malformed when there are members that were not read
    public void end() {
        for (var name : members.keySet()) {
            if (!asked.contains(name)) {
                throw new Malformed(path + ": unknown member " + name.substring(0, Math.min(name.length(), 40)));
            }
        }
    }

    private List<Json> items(String name) {
        if (found(name).orElse(null) instanceof Json.Arr(var items)) {
            return items;
        }
        throw wrong(name, "a list");
    }

    private Optional<Json> found(String name) {
        asked.add(name);
        return Optional.ofNullable(members.get(name));
    }

    private Malformed wrong(String name, String expected) {
        return new Malformed(path + "." + name + ": " + expected + " is expected");
    }
}
