package de.depesche.formats.ldt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A record and the head of its file, with its fields by number and its objects by kind: rules ask for them often.
final class Surroundings {
    private final LdtRecord record;
    private final Optional<Surroundings> head;
    private final Map<String, List<LdtField>> fields = new HashMap<>();
    private final Map<String, List<LdtObject>> objects = new HashMap<>();

    /// @param head of the first record of the file; empty for that record itself
    Surroundings(LdtRecord record, Optional<Surroundings> head) {
        this.record = record;
        this.head = head;
        record.all().forEach(this::add);
    }

    private void add(LdtField field) {
        fields.computeIfAbsent(field.number(), _ -> new ArrayList<>()).add(field);
        field.object()
                .ifPresent(object -> objects.computeIfAbsent(object.kind(), _ -> new ArrayList<>())
                        .add(object));
    }

    LdtRecord record() {
        return record;
    }

    List<LdtField> fields(String number) {
        return fields.getOrDefault(number, List.of());
    }

    Stream<LdtObject> objects(String kind) {
        return objects.getOrDefault(kind, List.of()).stream();
    }

    /// The record's, then those of the head of the file.
    List<LdtField> fieldsOfFile(String number) {
        var found = new ArrayList<>(fields(number));
        head.ifPresent(one -> found.addAll(one.fields(number)));
        return found;
    }

    /// The record's, then those of the head of the file.
    Stream<LdtObject> objectsOfFile(String kind) {
        return Stream.concat(objects(kind), head.stream().flatMap(one -> one.objects(kind)));
    }
}
