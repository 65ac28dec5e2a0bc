package de.depesche.formats.daleuv;

import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.RuleBook;
import de.depesche.formats.rules.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the segments of a file (source: UN/EDIFACT, of which DALE-UV uses the syntax; secondary). Line ends between
/// segments are overlooked; within one they belong to the text.
public final class Segments {
    static final RuleBook BOOK = RuleBook.in(Segments.class, "dale-uv.rules");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9]{3}");

    private final String text;
    private final Findings findings;
    private final List<Segment> segments = new ArrayList<>();
    private List<List<String>> elements = new ArrayList<>();
    private List<String> components = new ArrayList<>();
    private final StringBuilder component = new StringBuilder();
    private int line = 1;
    private int began = 1;

    private Segments(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
    }

    /// Every rule of the envelope.
    public static List<Rule> rules() {
        return BOOK.rules();
    }

    /// @param text decoded by the caller, who knows the character set
    public static List<Segment> read(String text, Findings findings) {
        var reader = new Segments(text, findings);
        reader.read();
        Envelope.check(reader.segments, findings);
        return List.copyOf(reader.segments);
    }

    private void read() {
        for (int at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            switch (c) {
                case '?' -> {
                    at++;
                    release(at);
                }
                case '+' -> endElement();
                case ':' -> endComponent();
                case '\'' -> endSegment();
                case '\r', '\n' -> lineEnd(c);
                default -> append(c);
            }
        }
        if (!isBetweenSegments()) {
            endSegment();
            findings.add(BOOK.rule("DALE-END").at(Where.line(began)));
        }
    }

    private void release(int at) {
        if (at < text.length()) {
            append(text.charAt(at));
        } else {
            findings.add(BOOK.rule("DALE-RELEASE").at(Where.line(line)));
        }
    }

    private void append(char c) {
        if (isBetweenSegments()) {
            began = line;
        }
        component.append(c);
    }

    private void lineEnd(char c) {
        if (!isBetweenSegments()) {
            component.append(c);
        }
        if (c == '\n') {
            line++;
        }
    }

    private boolean isBetweenSegments() {
        return component.isEmpty() && components.isEmpty() && elements.isEmpty();
    }

    private void endComponent() {
        components.add(component.toString());
        component.setLength(0);
    }

    private void endElement() {
        endComponent();
        elements.add(components);
        components = new ArrayList<>();
    }

    private void endSegment() {
        endElement();
        var tag = elements.getFirst().getFirst();
        segments.add(new Segment(tag, elements.subList(1, elements.size()), began));
        if (!TAG.matcher(tag).matches()) {
            findings.add(BOOK.rule("DALE-TAG").at(Where.line(began), Map.of("found", shortened(tag))));
        }
        elements = new ArrayList<>();
    }

    /// What stands there may be text that belongs to a patient.
    private static String shortened(String tag) {
        return tag.length() <= 3 ? tag : tag.substring(0, 3) + "…";
    }
}
