package de.depesche.formats.json;

import java.util.ArrayList;
import java.util.List;

/// The signs of an EDIFACT file: between components, between elements, before a sign that is meant as a letter, and at
/// the end of a segment. An advice at the beginning of the file (UNA) may choose others.
record Segmented(char component, char element, char release, char terminator) {
    /// Also those of DALE-UV.
    static final Segmented USUAL = new Segmented(':', '+', '?', '\'');

    /// In characters, with its separators.
    static final int LONGEST = 1 << 20;

    static final int ADVICE = 6;

    /// @param advice component, element, decimal sign, release, reserve, terminator
    static Segmented of(String advice) {
        return new Segmented(advice.charAt(0), advice.charAt(1), advice.charAt(3), advice.charAt(5));
    }

    /// Whether the signs can be told apart, from each other and from line ends.
    boolean isSound() {
        var signs = "" + component + element + release + terminator;
        return signs.chars().distinct().count() == signs.length()
                && signs.chars().noneMatch(one -> one == '\r' || one == '\n' || Character.isLetterOrDigit(one));
    }

    /// Takes one segment apart, its signs of release kept.
    ///
    /// @param to where the terminator is, or the text ends
    List<List<String>> elements(String text, int from, int to) {
        var elements = new ArrayList<List<String>>();
        for (var one : parts(text.substring(from, to), element)) {
            elements.add(parts(one, component));
        }
        return elements;
    }

    private List<String> parts(String text, char separator) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (releases(text.charAt(at))) {
                at++;
            } else if (text.charAt(at) == separator) {
                parts.add(text.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /// Where the segment ends that begins here: its terminator, or the end of the text.
    int end(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != terminator) {
            at += releases(text.charAt(at)) ? 2 : 1;
        }
        return Math.min(at, text.length());
    }

    /// A blank in the advice means that there is no such sign.
    private boolean releases(char one) {
        return one == release && one != ' ';
    }

    String joined(List<List<String>> elements) {
        var joined = elements.stream()
                .map(components -> String.join(Character.toString(component), components))
                .toList();
        return String.join(Character.toString(element), joined);
    }
}
