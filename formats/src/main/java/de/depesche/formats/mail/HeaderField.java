package de.depesche.formats.mail;

import java.util.regex.Pattern;

/// A line of a header, unfolded. Names are compared without regard to capitals.
public record HeaderField(String name, String value) {
    private static final Pattern NAME = Pattern.compile("[!-9;-~]+");

    public HeaderField {
        if (!NAME.matcher(name).matches() || value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a header field is one line with a name: " + name);
        }
    }

    boolean isCalled(String other) {
        return name.equalsIgnoreCase(other);
    }
}
