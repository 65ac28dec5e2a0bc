package de.depesche.formats.ldt;

import java.util.List;

/// A record (Satz) between FK 8000 and FK 8001.
///
/// @param kind `8230`, `8215`, `8231` in a file of orders, `8220`, `8205`, `8221` in a file of findings
public record LdtRecord(String kind, long line, List<LdtField> fields) implements LdtNode {
    /// An order of a practice (Auftrag).
    public static final String ORDER = "8215";

    /// A finding of a laboratory (Befund).
    public static final String FINDING = "8205";

    public LdtRecord {
        fields = List.copyOf(fields);
    }
}
