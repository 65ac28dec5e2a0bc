package de.depesche.proof;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the person asked for.
sealed interface VerifyCommand {
    record Help(Language language) implements VerifyCommand {}

    record Misused(Language language, String german, String english) implements VerifyCommand {}

    record Check(Path receipt, List<Path> files, Optional<Path> trust, Language language, boolean json)
            implements VerifyCommand {}

    static VerifyCommand parse(List<String> arguments) {
        return new Reading(arguments).command();
    }

    final class Reading {
        private final List<String> arguments;
        private final List<Path> files = new ArrayList<>();
        private Optional<Path> trust = Optional.empty();
        private Language language = Language.ofSystem();
        private boolean json = false;
        private boolean onlyFiles = false;
        private int next = 0;

        Reading(List<String> arguments) {
            this.arguments = arguments;
        }

        VerifyCommand command() {
            if (arguments.contains("--help") || arguments.contains("-h")) {
                return new Help(language);
            }
            while (next < arguments.size()) {
                var argument = arguments.get(next++);
                if (!read(argument)) {
                    return new Misused(language, "Unverständlich: " + argument, "Not understood: " + argument);
                }
            }
            if (files.isEmpty()) {
                return new Misused(language, "Welcher Beleg soll geprüft werden?", "Which receipt is to be checked?");
            }
            return new Check(files.getFirst(), files.subList(1, files.size()), trust, language, json);
        }

        private boolean read(String argument) {
            if (onlyFiles || !argument.startsWith("--")) {
                return path(argument).map(files::add).orElse(false);
            }
            switch (argument) {
                case "--" -> onlyFiles = true;
                case "--json" -> json = true;
                case "--trust" -> {
                    trust = value().flatMap(Reading::path);
                    return trust.isPresent();
                }
                case "--lang" -> {
                    return language();
                }
                default -> {
                    return false;
                }
            }
            return true;
        }

        private boolean language() {
            var chosen = value().orElse("");
            language = chosen.equals("de") ? Language.GERMAN : Language.ENGLISH;
            return chosen.equals("de") || chosen.equals("en");
        }

        private Optional<String> value() {
            return next < arguments.size() ? Optional.of(arguments.get(next++)) : Optional.empty();
        }

        private static Optional<Path> path(String text) {
            try {
                return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }
    }
}
