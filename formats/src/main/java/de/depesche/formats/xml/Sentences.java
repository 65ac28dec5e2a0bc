package de.depesche.formats.xml;

import de.depesche.formats.rules.Text;
import de.depesche.formats.tables.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The parser's words as sentences that people understand, in both languages. Nothing of a file gets into them but
/// names of elements and attributes.
final class Sentences {
    private static final Pattern NAME = Pattern.compile("[\\w.:-]{1,60}");
    private static final int LINES = 3;

    private final List<Sentence> sentences;

    private Sentences(List<Sentence> sentences) {
        this.sentences = List.copyOf(sentences);
    }

    private record Sentence(Pattern said, String german, String english) {}

    static Sentences in(String resource) {
        var lines = Resource.text(Sentences.class, resource)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        var sentences = new ArrayList<Sentence>();
        for (int i = 0; i < lines.size(); i += LINES) {
            sentences.add(new Sentence(Pattern.compile(lines.get(i)), lines.get(i + 1), lines.get(i + 2)));
        }
        return new Sentences(sentences);
    }

    /// @param said by the parser, in English
    Text of(String said) {
        for (var sentence : sentences) {
            var found = sentence.said().matcher(said);
            if (found.find()) {
                return Text.of(filled(sentence.german(), found), filled(sentence.english(), found));
            }
        }
        throw new IllegalStateException("the last sentence fits always");
    }

    private static String filled(String sentence, MatchResult found) {
        var filled = sentence;
        for (int i = 1; i <= found.groupCount(); i++) {
            var name = found.group(i);
            filled = filled.replace("{" + i + "}", NAME.matcher("" + name).matches() ? name : "…");
        }
        return filled;
    }
}
