package de.depesche.formats.ldt;

import java.util.Optional;
import java.util.stream.Stream;

/// A node with the way to it: rules look around from here.
///
/// @param above empty for a record
/// @param head the first record of the file (8230 or 8220), which holds for all others
record Place(LdtNode node, Optional<Place> above, Optional<LdtRecord> head) {

    static Place of(LdtRecord record, Optional<LdtRecord> head) {
        return new Place(record, Optional.empty(), head);
    }

    Place below(LdtNode lower) {
        return new Place(lower, Optional.of(this), head);
    }

    LdtRecord record() {
        var top = this;
        while (top.above.isPresent()) {
            top = top.above.get();
        }
        return switch (top.node) {
            case LdtRecord record -> record;
            case LdtObject _, LdtField _ -> throw new IllegalStateException("a tree begins with a record");
        };
    }

    /// The object or record that holds the field on which we stand.
    LdtNode holder() {
        var place = this;
        while (place.node instanceof LdtField && place.above.isPresent()) {
            place = place.above.get();
        }
        return place.node;
    }

    /// The field that announces the object on which we stand.
    Optional<LdtField> carrier() {
        return above.map(Place::node)
                .flatMap(upper -> upper instanceof LdtField field ? Optional.of(field) : Optional.empty());
    }

    /// The fields of this record and of the head of the file.
    Stream<LdtField> file() {
        return Stream.concat(record().all(), head.stream().flatMap(LdtNode::all));
    }

    /// This place and all below it, in the order of the file.
    Stream<Place> walk() {
        var deeper = switch (node) {
            case LdtField field -> Stream.<LdtNode>concat(field.details().stream(), field.object().stream());
            case LdtObject object -> object.fields().stream();
            case LdtRecord record -> record.fields().stream();
        };
        return Stream.concat(Stream.of(this), deeper.map(this::below).flatMap(Place::walk));
    }
}
