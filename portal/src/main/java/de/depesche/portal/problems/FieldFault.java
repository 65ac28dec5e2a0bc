package de.depesche.portal.problems;

import java.util.List;

/// One thing wrong with one field. The text stands under `problems.field.<code>`; it names cause and remedy.
/// The field is named as the caller knows it: the form's field or the JSON path.
public record FieldFault(String field, String code, List<Object> arguments) {
    public FieldFault {
        arguments = List.copyOf(arguments);
    }

    public static FieldFault of(String field, String code, Object... arguments) {
        return new FieldFault(field, code, List.of(arguments));
    }
}
