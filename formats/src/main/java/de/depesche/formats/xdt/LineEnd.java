package de.depesche.formats.xdt;

/// What stood behind a line. The specifications allow [#CR_LF] alone.
public enum LineEnd {
    CR_LF("\r\n"),
    LF("\n"),
    CR("\r"),
    /// The last line of a file that breaks off.
    NONE("");

    private final String bytes;

    LineEnd(String bytes) {
        this.bytes = bytes;
    }

    /// In bytes: 0 to 2.
    public int length() {
        return bytes.length();
    }
}
