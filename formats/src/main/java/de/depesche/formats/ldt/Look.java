package de.depesche.formats.ldt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks things up in the tree.
final class Look {
    private Look() {}

    /// The first field of that number at any depth.
    static Optional<String> text(LdtNode node, String number) {
        return texts(node, number).findFirst();
    }

    static Stream<String> texts(LdtNode node, String number) {
        return node.all().filter(field -> field.is(number)).map(LdtField::content);
    }

    /// The first field of that number in the object or record itself, details included.
    static Optional<String> own(LdtNode node, String number) {
        return node.own(number).stream().map(LdtField::content).findFirst();
    }

    /// The objects that fields of that number announce, in the object or record itself.
    static Stream<LdtObject> objects(LdtNode node, String number) {
        return node.own(number).stream().flatMap(field -> field.object().stream());
    }

    /// The lines (FK 3564) of the text that such a field announces.
    static List<String> lines(LdtNode node, String number) {
        return objects(node, number).flatMap(text -> texts(text, "3564")).toList();
    }
}
