package de.depesche.formats.daleuv;

import de.depesche.formats.rules.Catalogue;
import de.depesche.formats.rules.Catalogue.Check;
import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The rules of what stands around the payload: UNH and UNT.
final class Envelope {
    private static final Set<String> BEFORE_MESSAGES = Set.of("UNA", "UNB", "UNG");
    private static final Catalogue<List<Segment>> CATALOGUE = new Catalogue<>(List.of(
            Check.of(rule("DALE-EMPTY"), Envelope::empty),
            Check.of(rule("DALE-UNH"), Envelope::begin),
            Check.of(rule("DALE-UNT"), Envelope::end)));

    private Envelope() {}

    static void check(List<Segment> segments, Findings findings) {
        CATALOGUE.check(segments, findings);
    }

    private static Stream<Finding> empty(List<Segment> segments, Rule rule) {
        return segments.isEmpty() ? Stream.of(rule.at(Where.FILE)) : Stream.empty();
    }

    private static Stream<Finding> begin(List<Segment> segments, Rule rule) {
        return segments.stream()
                .filter(segment -> !BEFORE_MESSAGES.contains(segment.tag()))
                .limit(1)
                .filter(segment -> !segment.tag().equals("UNH"))
                .map(segment -> rule.at(Where.line(segment.line()), Map.of("found", segment.tag())));
    }

    /// UNT counts the segments from UNH to itself and repeats the number of the message.
    private static Stream<Finding> end(List<Segment> segments, Rule rule) {
        var findings = new ArrayList<Finding>();
        int begin = -1;
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            if (segment.tag().equals("UNH")) {
                begin = i;
            } else if (segment.tag().equals("UNT") && begin >= 0) {
                var expected = (i - begin + 1) + ", " + segments.get(begin).component(1, 1);
                var found = segment.component(1, 1) + ", " + segment.component(2, 1);
                if (!found.equals(expected)) {
                    findings.add(rule.at(Where.line(segment.line()), Map.of("found", found, "expected", expected)));
                }
            }
        }
        return findings.stream();
    }

    private static Rule rule(String id) {
        return Segments.BOOK.rule(id);
    }
}
