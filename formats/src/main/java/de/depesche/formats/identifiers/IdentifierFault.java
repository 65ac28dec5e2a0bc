package de.depesche.formats.identifiers;

/// What is wrong with an identifier that somebody typed, independent of the field it was typed into: a page or an API
/// makes its sentence from the field's name, [#cause()] and [#remedy()], in whatever language. Holds no whole
/// identifier, so it may be logged.
public sealed interface IdentifierFault {

    /// A stable key for the message that names the cause.
    String cause();

    /// What the person can do about it.
    Remedy remedy();

    /// Nothing but blanks.
    record Missing() implements IdentifierFault {
        @Override
        public String cause() {
            return "missing";
        }

        @Override
        public Remedy remedy() {
            return Remedy.ENTER_IT;
        }
    }

    /// Both counts are in characters, blanks left out.
    record WrongLength(int expected, int found) implements IdentifierFault {
        @Override
        public String cause() {
            return "wrong-length";
        }

        @Override
        public Remedy remedy() {
            return found < expected ? Remedy.ADD_CHARACTERS : Remedy.REMOVE_CHARACTERS;
        }
    }

    /// @param position counted from 1, blanks left out
    record WrongCharacter(int position, String found, CharacterKind expected) implements IdentifierFault {
        @Override
        public String cause() {
            return "wrong-character";
        }

        @Override
        public Remedy remedy() {
            return expected == CharacterKind.DIGIT ? Remedy.USE_DIGIT : Remedy.USE_LETTER;
        }
    }

    /// The number has the right shape, but a digit was mistyped or swapped. Which one cannot be known: offering
    /// [#expected()] as a correction would turn a typing error into a wrong number that passes.
    ///
    /// @param expected 0 to 9, computed from the other places
    /// @param found 0 to 9
    record WrongCheckDigit(int expected, int found) implements IdentifierFault {
        @Override
        public String cause() {
            return "wrong-check-digit";
        }

        @Override
        public Remedy remedy() {
            return Remedy.COMPARE_WITH_ORIGINAL;
        }
    }

    /// What may stand at a place: 0–9 or A–Z, both of ASCII only.
    enum CharacterKind {
        DIGIT,
        LETTER
    }

    /// The ways out; each has one sentence in each language of the user interface.
    enum Remedy {
        ENTER_IT,
        ADD_CHARACTERS,
        REMOVE_CHARACTERS,
        USE_DIGIT,
        USE_LETTER,
        COMPARE_WITH_ORIGINAL
    }
}
