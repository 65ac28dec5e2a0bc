package de.depesche.formats.ldt;

import java.util.List;

/// An object between FK 8002 and FK 8003.
///
/// @param kind such as `Obj_0045`
public record LdtObject(String kind, long line, List<LdtField> fields) implements LdtNode {
    public LdtObject {
        fields = List.copyOf(fields);
    }
}
