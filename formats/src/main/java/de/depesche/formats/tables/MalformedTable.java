package de.depesche.formats.tables;

/// A table of the operator cannot be read. The message is one sentence that names place, value and remedy; the parts
/// are there for a message in another language.
public final class MalformedTable extends IllegalArgumentException {
    private final int line;
    private final String column;
    private final String value;
    private final String allowed;

    public MalformedTable(int line, String column, String value, String allowed) {
        super("line " + line + ", " + column + ": \"" + value + "\" is not allowed; it takes " + allowed);
        this.line = line;
        this.column = column;
        this.value = value;
        this.allowed = allowed;
    }

    /// Counted from 1, comments and empty lines too.
    public int line() {
        return line;
    }

    /// The column's name, "columns" for the head of the table, "row" for a whole line.
    public String column() {
        return column;
    }

    public String value() {
        return value;
    }

    /// What may stand there, in English.
    public String allowed() {
        return allowed;
    }
}
