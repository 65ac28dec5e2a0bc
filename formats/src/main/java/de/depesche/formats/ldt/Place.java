package de.depesche.formats.ldt;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A node with the way to it: rules look around from here.
///
/// @param above empty for a record
record Place(LdtNode node, Optional<Place> above, Surroundings around) {

    static Place of(Surroundings around) {
        return new Place(around.record(), Optional.empty(), around);
    }

    Place below(LdtNode lower) {
        return new Place(lower, Optional.of(this), around);
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

    /// The fields of that number below, with what objects hold.
    List<LdtField> within(String number) {
        return above.isEmpty()
                ? around.fields(number)
                : node.all().filter(field -> field.is(number)).toList();
    }

    /// The objects of that kind below.
    Stream<LdtObject> objects(String kind) {
        return above.isEmpty() ? around.objects(kind) : node.objects(kind);
    }

    /// This place and all below it, in the order of the file.
    void walk(Consumer<Place> visitor) {
        visitor.accept(this);
        for (var field : node.fields()) {
            below(field).walk(visitor);
        }
        if (node instanceof LdtField field && field.object().isPresent()) {
            below(field.object().get()).walk(visitor);
        }
    }
}
