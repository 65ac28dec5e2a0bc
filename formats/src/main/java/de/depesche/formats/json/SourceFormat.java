package de.depesche.formats.json;

import de.depesche.formats.xdt.Dialect;
import java.util.Arrays;
import java.util.Optional;

/// The formats that become JSON and come back from it.
public enum SourceFormat {
    KVDT("KVDT", Family.LINES),
    LDT3("LDT 3", Family.LINES),
    LDT2("LDT 2", Family.LINES),
    GDT("GDT", Family.LINES),
    /// Lines of the family that say neither of which format they are.
    XDT("xDT", Family.LINES),
    /// Companion files, routing tables, clinical documents.
    XML("XML", Family.XML),
    /// DALE-UV and what else is written in segments.
    EDIFACT("EDIFACT", Family.SEGMENTS);

    private final String title;
    private final Family family;

    SourceFormat(String title, Family family) {
        this.title = title;
        this.family = family;
    }

    /// As people call it and as it stands in the JSON.
    public String title() {
        return title;
    }

    static Optional<SourceFormat> titled(String title) {
        return Arrays.stream(values())
                .filter(format -> format.title.equals(title))
                .findFirst();
    }

    Family family() {
        return family;
    }

    /// Of lines; for the other families what decides their charset where nothing else does.
    Dialect dialect() {
        return switch (this) {
            case LDT3 -> Dialect.LDT3;
            case LDT2 -> Dialect.LDT2;
            case GDT -> Dialect.GDT;
            case KVDT, XDT, XML, EDIFACT -> Dialect.KVDT;
        };
    }

    enum Family {
        LINES("lines"),
        XML("nodes"),
        SEGMENTS("segments");

        private final String property;

        Family(String property) {
            this.property = property;
        }

        /// Where the JSON holds what the file is made of.
        String property() {
            return property;
        }
    }
}
