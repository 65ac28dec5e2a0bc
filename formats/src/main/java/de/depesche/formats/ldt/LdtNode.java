package de.depesche.formats.ldt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A part of the tree that the lines of a file form: records hold fields, a field may announce an object and may have
/// details, an object holds fields again.
public sealed interface LdtNode permits LdtRecord, LdtObject, LdtField {

    /// `8215` for a record or field, `Obj_0045` for an object.
    String kind();

    /// Where it begins, counted from 1.
    long line();

    /// What stands directly below it: the fields of a record or object, the details of a field.
    List<LdtField> fields();

    /// All fields below it, with details, but not what objects hold.
    default Stream<LdtField> own() {
        var found = new ArrayList<LdtField>();
        collect(found, false);
        return found.stream();
    }

    /// The fields of that number below it, with details, but not in what objects hold. Rules ask this for each object
    /// and field of a file.
    default List<LdtField> own(String number) {
        var found = new ArrayList<LdtField>(0);
        collect(found, number);
        return found;
    }

    private void collect(List<LdtField> found, String number) {
        for (var field : fields()) {
            if (field.is(number)) {
                found.add(field);
            }
            if (!field.details().isEmpty()) {
                ((LdtNode) field).collect(found, number);
            }
        }
    }

    /// All fields below it, with what objects hold, in the order of the file.
    default Stream<LdtField> all() {
        var found = new ArrayList<LdtField>();
        collect(found, true);
        return found.stream();
    }

    private void collect(List<LdtField> found, boolean objectsToo) {
        for (var field : fields()) {
            found.add(field);
            if (objectsToo && field.object().isPresent()) {
                ((LdtNode) field.object().get()).collect(found, true);
            }
            ((LdtNode) field).collect(found, objectsToo);
        }
    }

    /// The objects below it at any depth, in the order of the file.
    default Stream<LdtObject> objects(String kind) {
        return all().flatMap(field -> field.object().stream())
                .filter(object -> object.kind().equals(kind));
    }
}
