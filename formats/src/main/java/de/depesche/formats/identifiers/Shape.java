package de.depesche.formats.identifiers;

import de.depesche.formats.identifiers.IdentifierFault.CharacterKind;
import de.depesche.formats.identifiers.IdentifierFault.Missing;
import de.depesche.formats.identifiers.IdentifierFault.WrongCharacter;
import de.depesche.formats.identifiers.IdentifierFault.WrongLength;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// How many places an identifier has and what may stand at each: `A` for a letter, `9` for a digit.
record Shape(String places) {

    /// Blanks of every script, and the invisible characters that come along when text is copied from a PDF.
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    /// For identifiers that tell small letters from capitals.
    static String withoutBlanks(String typed) {
        return UNSEEN.matcher(typed).replaceAll("");
    }

    /// Folds ASCII letters only: a dotless ı must not become the letter I.
    static String normalise(String typed) {
        var upper = new StringBuilder(withoutBlanks(typed));
        for (int i = 0; i < upper.length(); i++) {
            var c = upper.charAt(i);
            if (c >= 'a' && c <= 'z') {
                upper.setCharAt(i, (char) (c - 'a' + 'A'));
            }
        }
        return upper.toString();
    }

    boolean fits(String normalised) {
        return faults(normalised).isEmpty();
    }

    List<IdentifierFault> faults(String normalised) {
        var found = normalised.codePoints().toArray();
        if (found.length == 0) {
            return List.of(new Missing());
        }
        if (found.length != places.length()) {
            return List.of(new WrongLength(places.length(), found.length));
        }
        return IntStream.range(0, found.length)
                .filter(i -> !allowed(kind(i), found[i]))
                .<IdentifierFault>mapToObj(i -> new WrongCharacter(i + 1, Character.toString(found[i]), kind(i)))
                .toList();
    }

    private CharacterKind kind(int index) {
        return places.charAt(index) == 'A' ? CharacterKind.LETTER : CharacterKind.DIGIT;
    }

    private static boolean allowed(CharacterKind kind, int codePoint) {
        return switch (kind) {
            case LETTER -> codePoint >= 'A' && codePoint <= 'Z';
            case DIGIT -> codePoint >= '0' && codePoint <= '9';
        };
    }
}
