package de.depesche.formats.kvdt;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every field that KVDT knows, of all versions.
public final class FieldTable {
    /// The table inside this jar.
    public static final FieldTable KVDT =
            new FieldTable(Lines.rows("fields.csv").stream().map(FieldSpec::of).toList());

    private final @Nullable FieldSpec[] fields = new FieldSpec[10_000];

    private FieldTable(List<FieldSpec> specs) {
        specs.forEach(spec -> fields[spec.number()] = spec);
    }

    /// @param number 0 to 9999
    public Optional<FieldSpec> field(int number) {
        return Optional.ofNullable(at(number));
    }

    /// In the order of their numbers.
    public List<FieldSpec> all() {
        return Arrays.stream(fields)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    @Nullable
    FieldSpec at(int number) {
        return fields[number];
    }
}
