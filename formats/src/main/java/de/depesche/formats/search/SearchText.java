package de.depesche.formats.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes names and subjects comparable, so that Müller, Mueller, MULLER and Muller find each other.
///
/// No single folding does it: ü→ue loses "Muller", ü→u loses "Mueller", and ue→u on the stored side alone would hide
/// "eller" inside Mueller. So both sides know several spellings:
///
/// - store `index(name)`: the text with ä→ae, and behind it the other spellings of its words where they differ;
/// - ask with `terms(query)`: of each word's alternatives **one** must occur, at the beginning of a word or inside.
///
/// The results hold letters, digits and single blanks only, so nothing in them is special to LIKE or to a regular
/// expression. Digits stay; "MD-2026/00123" becomes three words. Time and space grow linearly with the text.
public final class SearchText {
    /// Letters that Unicode does not take apart into a plain letter and a mark.
    private static final Map<String, String> SPELLED_OUT =
            Map.of("æ", "ae", "œ", "oe", "ø", "oe", "ß", "ss", "þ", "th", "ł", "l", "đ", "d", "ı", "i");
    private static final Map<String, String> PLAIN =
            Map.of("æ", "a", "œ", "o", "ø", "o", "ß", "ss", "þ", "th", "ł", "l", "đ", "d", "ı", "i");
    private static final Pattern UNDIVIDED = Pattern.compile("[æœøßþłđı]");
    private static final Pattern UMLAUT = Pattern.compile("([aou])\u0308");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    /// After a, e and q a "ue" is hardly ever an umlaut: Bauer, neue, Quelle.
    private static final Pattern DIGRAPH = Pattern.compile("([ao])e|(?<![aeq])(u)e");

    private SearchText() {}

    /// Lower case, ä→ae, ö→oe, ü→ue, ß→ss, other accents stripped, single blanks between the words.
    public static String fold(String text) {
        return words(text).map(SearchText::spelledOut).collect(Collectors.joining(" "));
    }

    /// What to store beside the texts: each folded, then the other spellings of their words.
    public static String index(String... texts) {
        var folded = Arrays.stream(texts).map(SearchText::fold).filter(text -> !text.isEmpty());
        var others = Arrays.stream(texts)
                .flatMap(SearchText::words)
                .flatMap(word -> spellings(word).stream().skip(1))
                .distinct();
        return Stream.concat(folded, others).collect(Collectors.joining(" "));
    }

    /// What to look for: every term must be found. Empty when the query has no letter and no digit.
    public static List<SearchTerm> terms(String query) {
        return words(query)
                .map(word -> new SearchTerm(List.copyOf(spellings(word))))
                .distinct()
                .toList();
    }

    /// Compatibility forms (ligatures, full width) become plain letters, and accents stand apart from their letters; a
    /// lone accent is no word.
    private static Stream<String> words(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS
                .splitAsStream(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .filter(word -> !withoutMarks(word).isEmpty());
    }

    private static Set<String> spellings(String word) {
        var spellings = new LinkedHashSet<String>();
        spellings.add(spelledOut(word));
        spellings.add(withoutMarks(replaced(word, PLAIN)));
        spellings.add(DIGRAPH.matcher(spelledOut(word)).replaceAll("$1$2"));
        return spellings;
    }

    private static String spelledOut(String word) {
        return withoutMarks(UMLAUT.matcher(replaced(word, SPELLED_OUT)).replaceAll("$1e"));
    }

    private static String replaced(String word, Map<String, String> letters) {
        return UNDIVIDED.matcher(word).replaceAll(letter -> letters.getOrDefault(letter.group(), ""));
    }

    private static String withoutMarks(String word) {
        return Normalizer.normalize(MARKS.matcher(word).replaceAll(""), Normalizer.Form.NFC);
    }
}
