package de.depesche.formats.rules;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence in both languages. Places in braces, such as `{found}`, are filled from the facts of a finding; both
/// languages name the same ones.
public record Text(String german, String english) {
    private static final String GERMAN = ".de";
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    public Text {
        if (german.isBlank() || english.isBlank() || !places(german).equals(places(english))) {
            throw new IllegalArgumentException("both languages say the same, with the same places: " + german);
        }
    }

    public static Text of(String german, String english) {
        return new Text(german, english);
    }

    /// This sentence as a fact that fills a place of another one, each language with its own.
    public Map<String, String> asFact(String place) {
        return Map.of(place, english, place + GERMAN, german);
    }

    /// The names of the facts that the sentence needs.
    public Set<String> places() {
        return places(german);
    }

    /// German for German, English for every other language. A place without a fact stays visible as it is.
    public String in(Locale language, Map<String, String> facts) {
        var inGerman = language.getLanguage().equals("de");
        return PLACE.matcher(inGerman ? german : english)
                .replaceAll(place -> Matcher.quoteReplacement(fact(place.group(1), inGerman, facts)));
    }

    private static String fact(String place, boolean inGerman, Map<String, String> facts) {
        var fact = facts.getOrDefault(place, "{" + place + "}");
        return inGerman ? facts.getOrDefault(place + GERMAN, fact) : fact;
    }

    private static Set<String> places(String sentence) {
        var places = new TreeSet<String>();
        PLACE.matcher(sentence).results().forEach(place -> places.add(place.group(1)));
        return places;
    }
}
