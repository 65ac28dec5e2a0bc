package de.depesche.formats.identifiers;

import java.util.List;

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

    /// Identifiers of several forms: none of them fits.
    ///
    /// @param forms what there is, with `n` for a digit, `a` for a letter and optional parts in brackets, such as
    ///     `ann[.n]`
    record WrongForm(List<String> forms) implements IdentifierFault {
        public WrongForm {
            forms = List.copyOf(forms);
        }

        @Override
        public String cause() {
            return "wrong-form";
        }

        @Override
        public Remedy remedy() {
            return Remedy.USE_FORM;
        }
    }

    /// A part of the number stands for something, and nothing is known that it stands for here: a region without
    /// number, a month thirteen.
    ///
    /// @param position where the part begins, counted from 1, blanks left out
    record UnknownPart(int position, String found) implements IdentifierFault {
        @Override
        public String cause() {
            return "unknown-part";
        }

        @Override
        public Remedy remedy() {
            return Remedy.COMPARE_WITH_ORIGINAL;
        }
    }

    /// Well formed, but nobody has such a number: it is kept free, withdrawn, or stands for something else.
    record NotAssigned() implements IdentifierFault {
        @Override
        public String cause() {
            return "not-assigned";
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
        USE_FORM,
        COMPARE_WITH_ORIGINAL
    }
}
