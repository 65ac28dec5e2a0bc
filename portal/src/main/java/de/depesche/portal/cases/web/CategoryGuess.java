package de.depesche.portal.cases.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a file name says about a document's category. Only a suggestion: a clerk confirms it.
final class CategoryGuess {
    private static final Map<String, List<String>> WORDS = words();

    private CategoryGuess() {}

    private static Map<String, List<String>> words() {
        var words = new LinkedHashMap<String, List<String>>();
        words.put(
                "technical-finding",
                List.of(
                        "labor",
                        "roentgen",
                        "rontgen",
                        "rtg",
                        "ct",
                        "mrt",
                        "ekg",
                        "eeg",
                        "echo",
                        "sono",
                        "szinti",
                        "histo",
                        "patho",
                        "mikrobio",
                        "blutgas",
                        "bga",
                        "endoskop",
                        "angio",
                        "herzkatheter",
                        "befund",
                        "dsa",
                        "pet"));
        words.put(
                "chart",
                List.of(
                        "kurve",
                        "pflege",
                        "fieber",
                        "medikation",
                        "visite",
                        "verlauf",
                        "wund",
                        "anordnung",
                        "bilanz",
                        "vital",
                        "intensiv",
                        "beatmung",
                        "lagerung",
                        "dekubitus",
                        "barthel",
                        "pkms",
                        "therapieplan"));
        words.put(
                "hospital-report",
                List.of(
                        "arztbrief",
                        "entlass",
                        "epikrise",
                        "bericht",
                        "anamnese",
                        "aufnahme",
                        "opber",
                        "op",
                        "konsil",
                        "verlegung",
                        "narkose",
                        "anaesthesie",
                        "geburt",
                        "rettungsdienst",
                        "brief"));
        return words;
    }

    /// @return a category's code; empty where no word of the name is known
    static Optional<String> of(String fileName) {
        var parts = List.of(plain(fileName).split("[^a-z]+"));
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(word -> names(parts, word)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Short words must stand alone: "CT" is a finding, "Wictor" is not.
    private static boolean names(List<String> parts, String word) {
        return parts.stream().anyMatch(part -> word.length() <= 3 ? part.equals(word) : part.contains(word));
    }

    private static String plain(String fileName) {
        return fileName.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
    }
}
