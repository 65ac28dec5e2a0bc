package de.depesche.formats.ldt2;

/// One line of a record.
///
/// @param line counted from 1
/// @param number the Feldkennung
/// @param content exactly as it stands in the file
public record FlatField(long line, String number, String content) {
    boolean is(String wanted) {
        return number.equals(wanted);
    }
}
