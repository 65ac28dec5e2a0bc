package de.depesche.formats.xdt;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the formats of the family do differently with a line.
///
/// @param name as people call the format
/// @param charsetField the field that declares the charset, 0 to 9999
/// @param charset until the file declares another one
/// @param charsets what the values of that field mean
/// @param mayBeEmpty fields that may stand without content, against the general rule
public record Dialect(
        String name,
        int charsetField,
        Charset charset,
        Map<String, DeclaredCharset> charsets,
        Set<Integer> mayBeEmpty) {
    /// The longest content in bytes: LLL has three digits and counts nine bytes that are no content.
    public static final int LONGEST_CONTENT = 990;

    /// KVDT: FK 9106, which since 2015 at the latest has the one value 4.
    public static final Dialect KVDT = CharsetTable.dialect("KVDT", 9106, Set.of());

    /// LDT 3: text lines (FK 3564) may be empty (rule E036).
    public static final Dialect LDT3 = CharsetTable.dialect("LDT3", 9106, Set.of(3564));

    public static final Dialect LDT2 = CharsetTable.dialect("LDT2", 9106, Set.of());

    public static final Dialect GDT = CharsetTable.dialect("GDT", 9206, Set.of());

    public Dialect {
        charsets = Map.copyOf(charsets);
        mayBeEmpty = Set.copyOf(mayBeEmpty);
    }

    /// Empty where the table does not know the value.
    public Optional<DeclaredCharset> declared(String value) {
        return Optional.ofNullable(charsets.get(value));
    }
}
