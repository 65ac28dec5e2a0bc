package de.depesche.formats.identifiers;

import de.depesche.formats.identifiers.IdentifierFault.WrongCheckDigit;
import de.depesche.formats.identifiers.IdentifierFault.WrongForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The whole Krankenversichertennummer (§ 290 SGB V): the [Kvnr] of the person, the [Ik] of the insurer, for a family
/// member the [Kvnr] of the member who pays, and one check digit. 20 places, with the member's number 30.
///
/// That it is built so is established (source: gematik glossary; secondary). How the last digit is computed was not
/// found in wording: this type takes the letters as 01 to 26 and goes on as in a [Kvnr] over all places before it.
/// **Not
/// verified**, so nothing is refused for it; [#warnings()] tells.
///
/// A KVNR is personal: it appears neither in [#toString()] nor in the text of an exception.
///
/// Example: A000500015 260326822 6, without the blanks (invented).
///
/// @param value 20 or 30 places; another shape is refused with an `IllegalArgumentException`
public record FullKvnr(String value) {
    private static final Shape ALONE = new Shape("A9999999999999999999");
    private static final Shape FAMILY = new Shape("A999999999999999999A9999999999");

    public FullKvnr {
        if (!problems(value).isEmpty()) {
            throw new IllegalArgumentException("not a whole KVNR: it has 20 or 30 places");
        }
    }

    /// For input that people type or other systems send: blanks and small letters are overlooked, check digits too.
    public static Optional<FullKvnr> parse(String typed) {
        var normalised = Shape.normalise(typed);
        return problems(normalised).isEmpty() ? Optional.of(new FullKvnr(normalised)) : Optional.empty();
    }

    /// Everything that keeps [#parse(String)] from taking the input; empty when nothing does.
    public static List<IdentifierFault> faults(String typed) {
        return problems(Shape.normalise(typed));
    }

    /// The person's own number, the first ten places.
    public Kvnr person() {
        return new Kvnr(value.substring(0, 10));
    }

    /// The insurer's nine digits; their check digit may be wrong, see [#insurer()].
    public String insurerDigits() {
        return value.substring(10, 19);
    }

    /// The insurer, unless its check digit is wrong.
    public Optional<Ik> insurer() {
        return Ik.parse(insurerDigits());
    }

    /// Whose family member the person is insured as.
    public Optional<Kvnr> payingMember() {
        return value.length() == 30 ? Optional.of(new Kvnr(value.substring(19, 29))) : Optional.empty();
    }

    /// What deserves a second look: wrong check digits of the parts, in their order, then of the whole.
    public List<IdentifierFault> warnings() {
        var warnings = new ArrayList<IdentifierFault>(person().warnings());
        warnings.addAll(Ik.faults(insurerDigits()));
        payingMember().map(Kvnr::warnings).ifPresent(warnings::addAll);
        int expected = expectedCheckDigit();
        int found = value.charAt(value.length() - 1) - '0';
        if (expected != found) {
            warnings.add(new WrongCheckDigit(expected, found));
        }
        return List.copyOf(warnings);
    }

    private int expectedCheckDigit() {
        var digits = new StringBuilder();
        for (var place : value.substring(0, value.length() - 1).toCharArray()) {
            if (place <= '9') {
                digits.append(place);
            } else {
                int letter = place - 'A' + 1;
                digits.append(letter / 10).append(letter % 10);
            }
        }
        return CrossSums.remainder(digits.toString(), 1);
    }

    private static List<IdentifierFault> problems(String normalised) {
        return switch (normalised.length()) {
            case 0, 20 -> ALONE.faults(normalised);
            case 30 -> FAMILY.faults(normalised);
            default -> List.of(new WrongForm(List.of("annnnnnnnnnnnnnnnnnn[annnnnnnnn]n")));
        };
    }

    @Override
    public String toString() {
        return "FullKvnr[hidden]";
    }
}
