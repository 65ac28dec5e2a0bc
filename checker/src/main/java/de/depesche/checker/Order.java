package de.depesche.checker;

import de.depesche.formats.rules.Text;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the person asked for.
sealed interface Order {

    /// How to call it.
    record Help(Locale language) implements Order {}

    /// It was called wrongly.
    record Misused(Locale language, Text why) implements Order {}

    /// @param json findings as JSON instead of text
    /// @param html,pdf where to write the report too
    /// @param fix whether to write a corrected copy where that is mechanical
    /// @param master the folder with the operator's master data
    /// @param schema the schema (XSD) with which the check of an eDMP or eHKS sheet or of a letter begins
    /// @param together whether the files are one package
    /// @param routing SDKVCA, which says what each KV takes
    /// @param kv the number of the KV that a delivery goes to
    record Check(
            List<Path> files,
            Locale language,
            boolean json,
            Optional<Path> html,
            Optional<Path> pdf,
            boolean fix,
            Optional<Path> master,
            Optional<Path> schema,
            boolean together,
            Optional<Path> routing,
            Optional<String> kv)
            implements Order {
        public Check {
            files = List.copyOf(files);
        }
    }

    /// @param to where to write; standard output otherwise
    /// @param back whether the file is JSON that becomes a file of its format again
    record Convert(Path file, Locale language, Optional<Path> to, boolean back) implements Order {}

    static Order parse(List<String> arguments) {
        return new Reading(arguments).order();
    }

    /// Reads the arguments once, from the first to the last.
    final class Reading {
        private static final Map<String, Set<String>> FLAGS =
                Map.of("check", Set.of("--json", "--fix", "--package"), "convert", Set.of("--back"));
        private static final Map<String, Set<String>> WITH_A_PATH = Map.of(
                "check",
                Set.of("--html", "--pdf", "--master", "--schema", "--routing", "--kv"),
                "convert",
                Set.of("--to"));

        private final List<String> arguments;
        private final List<Path> files = new ArrayList<>();
        private final Set<String> flags = new HashSet<>();
        private final Map<String, Path> paths = new HashMap<>();
        private Locale language = Locale.getDefault().getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
        private boolean onlyFiles;
        private int next = 1;

        Reading(List<String> arguments) {
            this.arguments = arguments;
        }

        Order order() {
            if (arguments.isEmpty() || arguments.contains("--help") || arguments.contains("-h")) {
                return new Help(language);
            }
            if (!FLAGS.containsKey(arguments.getFirst())) {
                return new Misused(
                        language, Text.of("Es gibt nur check und convert.", "There are only check and convert."));
            }
            while (next < arguments.size()) {
                var argument = arguments.get(next++);
                if (!take(argument)) {
                    var shown = argument.replace('{', '(').replace('}', ')');
                    return new Misused(language, Text.of("Unverständlich: " + shown, "Not understood: " + shown));
                }
            }
            if (files.isEmpty()) {
                return new Misused(language, Text.of("Welche Datei?", "Which file?"));
            }
            if (flags.contains("--package") && files.contains(Path.of("-"))) {
                return new Misused(
                        language,
                        Text.of(
                                "Aus der Standardeingabe kommt nur eine Datei, kein Paket.",
                                "Standard input brings one file, no package."));
            }
            return arguments.getFirst().equals("check") ? check() : convert();
        }

        private Order convert() {
            return files.size() > 1
                    ? new Misused(language, Text.of("Nur eine Datei auf einmal.", "Only one file at a time."))
                    : new Convert(
                            files.getFirst(),
                            language,
                            Optional.ofNullable(paths.get("--to")),
                            flags.contains("--back"));
        }

        private Check check() {
            return new Check(
                    files,
                    language,
                    flags.contains("--json"),
                    Optional.ofNullable(paths.get("--html")),
                    Optional.ofNullable(paths.get("--pdf")),
                    flags.contains("--fix"),
                    Optional.ofNullable(paths.get("--master")),
                    Optional.ofNullable(paths.get("--schema")),
                    flags.contains("--package"),
                    Optional.ofNullable(paths.get("--routing")),
                    Optional.ofNullable(paths.get("--kv")).map(Path::toString));
        }

        private boolean take(String argument) {
            if (onlyFiles || !argument.startsWith("--")) {
                return path(argument).map(files::add).orElse(false);
            }
            if (argument.equals("--")) {
                onlyFiles = true;
                return true;
            }
            if (options(FLAGS).contains(argument)) {
                flags.add(argument);
                return true;
            }
            return argument.equals("--lang") ? language() : options(WITH_A_PATH).contains(argument) && value(argument);
        }

        private Set<String> options(Map<String, Set<String>> ofCommands) {
            return ofCommands.getOrDefault(arguments.getFirst(), Set.of());
        }

        private boolean value(String option) {
            var value = next < arguments.size() ? path(arguments.get(next++)) : Optional.<Path>empty();
            value.ifPresent(path -> paths.put(option, path));
            return value.isPresent();
        }

        private boolean language() {
            var name = next < arguments.size() ? arguments.get(next++) : "";
            language = name.equals("de") ? Locale.GERMAN : Locale.ENGLISH;
            return List.of("de", "en").contains(name);
        }

        private static Optional<Path> path(String name) {
            try {
                return Optional.of(Path.of(name));
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }
    }
}
