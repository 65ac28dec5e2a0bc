package de.depesche.formats.ldt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A measured value with its unit and reference ranges.
///
/// @param text exactly as the laboratory wrote it: `12.00` says more than `12.0`
/// @param unit as the laboratory wrote it; empty for a dimensionless value
/// @param measured when
public record LabValue(String text, Optional<String> unit, List<ReferenceRange> ranges, Optional<LabTime> measured) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]{1,3})?");

    public LabValue {
        ranges = List.copyOf(ranges);
    }

    static LabValue of(LdtField value) {
        return new LabValue(
                value.content(),
                Look.own(value, "8421"),
                Look.objects(value, "8142").map(ReferenceRange::of).toList(),
                LabTime.in(value, "8225"));
    }

    /// The value as a number with all its decimal places; empty where it is a text, a titre or a limit such as `<5`.
    public Optional<BigDecimal> number() {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }

    /// A reference range (Obj_0042), in the unit of the value unless it says another.
    ///
    /// @param specification FK 8424: 10 to 30, 13 for another standard
    /// @param lower limit, as written
    /// @param upper limit, as written
    /// @param indicator N in the range, H or + above, L or - below, doubled where far, with ! where extreme
    /// @param text in words, line by line
    public record ReferenceRange(
            Optional<String> specification,
            Optional<String> lower,
            Optional<String> upper,
            Optional<String> indicator,
            List<String> text) {
        public ReferenceRange {
            text = List.copyOf(text);
        }

        private static ReferenceRange of(LdtObject range) {
            return new ReferenceRange(
                    Look.own(range, "8424"),
                    Look.own(range, "8461"),
                    Look.own(range, "8462"),
                    Look.own(range, "8422"),
                    range.own()
                            .filter(field -> field.is("8460"))
                            .map(LdtField::content)
                            .toList());
        }
    }
}
