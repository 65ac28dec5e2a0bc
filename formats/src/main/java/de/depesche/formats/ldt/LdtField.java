package de.depesche.formats.ldt;

import java.util.List;
import java.util.Optional;

/// One line: a field with its content exactly as it stands in the file, so that `12.00` stays `12.00`.
///
/// @param number the Feldkennung, four digits
/// @param details the fields that belong to this one, such as the unit of a value
/// @param object the object that this field announces (FK 8100 to 8299)
public record LdtField(
        long line, String number, String content, FieldSlot slot, List<LdtField> details, Optional<LdtObject> object)
        implements LdtNode {
    public LdtField {
        details = List.copyOf(details);
    }

    @Override
    public String kind() {
        return number;
    }

    @Override
    public List<LdtField> fields() {
        return details;
    }

    boolean is(String wanted) {
        return number.equals(wanted);
    }
}
