package de.depesche.formats.xdt;

/// A line to keep, for callers who do not count nanoseconds.
///
/// @param number counted from 1
/// @param offset the line's first byte in the file, counted from 0
/// @param declaredLength LLL as it stands there, -1 where there is none
/// @param field the Feldkennung, 0 to 9999, -1 where there is none
/// @param content in the charset of the file
public record XdtLine(long number, long offset, int declaredLength, int field, String content, LineEnd end) {

    /// The Feldkennung in four digits; `????` where there is none.
    public String fieldNumber() {
        return FieldNumber.text(field);
    }
}
