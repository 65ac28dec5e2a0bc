package de.depesche.formats.ldt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The fields of one number that a rule looks at.
///
/// @param object only in objects of this kind
record Selection(Reach reach, Optional<String> object, String number) {

    /// How far a rule looks from where it stands.
    enum Reach {
        /// the field itself
        SELF,
        /// the object or record, its details included
        OWN,
        /// with all objects that it holds
        WITHIN,
        RECORD,
        /// the record and the head of the file
        FILE
    }

    static Selection own(String number) {
        return new Selection(Reach.OWN, Optional.empty(), number);
    }

    static Selection within(String number) {
        return new Selection(Reach.WITHIN, Optional.empty(), number);
    }

    static Selection record(String number) {
        return new Selection(Reach.RECORD, Optional.empty(), number);
    }

    static Selection file(String number) {
        return new Selection(Reach.FILE, Optional.empty(), number);
    }

    static Selection self() {
        return new Selection(Reach.SELF, Optional.empty(), "");
    }

    /// Only what stands in objects of that kind, details included, but not in objects within.
    Selection in(String kind) {
        return new Selection(reach, Optional.of(kind), number);
    }

    List<LdtField> from(Place place) {
        if (object.isPresent()) {
            return objects(place, object.get())
                    .flatMap(one -> one.own(number).stream())
                    .toList();
        }
        return switch (reach) {
            case SELF -> place.node() instanceof LdtField field ? List.of(field) : List.of();
            case OWN -> place.node().own(number);
            case WITHIN -> place.within(number);
            case RECORD -> place.around().fields(number);
            case FILE -> place.around().fieldsOfFile(number);
        };
    }

    private Stream<LdtObject> objects(Place place, String kind) {
        return switch (reach) {
            case SELF, OWN, WITHIN -> place.objects(kind);
            case RECORD -> place.around().objects(kind);
            case FILE -> place.around().objectsOfFile(kind);
        };
    }
}
