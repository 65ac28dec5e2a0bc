package de.depesche.portal.backup;

import java.util.Arrays;
import java.util.List;

/// Why a backup or a restore cannot be had; the person reads the sentence of this name.
final class Refused extends RuntimeException {
    private final String sentence;
    private final transient List<Object> arguments;

    Refused(String sentence, Object... arguments) {
        super(sentence + " " + Arrays.toString(arguments));
        this.sentence = sentence;
        this.arguments = List.of(arguments);
    }

    String in(BackupWords words) {
        return words.text(sentence, arguments.toArray());
    }
}
