package de.depesche.formats.kvdt;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a KVDT file: `Zhhnnnnnnnnn_TT.MM.JJJJ_hh.mm.CON`.
///
/// @param packages the sum of the packages, 1 to 255: ADT 1, KADT 4, SADT 32, HDRG 48
/// @param sender nine digits, the BSNR or a hospital's IK
/// @param created German local time
public record KvdtFileName(int packages, String sender, LocalDateTime created) {
    private static final Pattern FORM = Pattern.compile(
            "Z([0-9A-F]{2})([0-9]{9})_([0-9]{2})\\.([0-9]{2})\\.([0-9]{4})_([0-9]{2})\\.([0-9]{2})\\.CON(\\.XKM)?",
            Pattern.CASE_INSENSITIVE);

    /// Empty where it has another form, or names no day or time. Small letters are taken, and `.XKM` behind it.
    public static Optional<KvdtFileName> parse(String name) {
        var form = FORM.matcher(name);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var created = LocalDateTime.of(
                    number(form.group(5)),
                    number(form.group(4)),
                    number(form.group(3)),
                    number(form.group(6)),
                    number(form.group(7)));
            return Optional.of(new KvdtFileName(Integer.parseInt(form.group(1), 16), form.group(2), created));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    @Override
    public String toString() {
        return "Z%02X%s_%td.%<tm.%<tY_%<tH.%<tM.CON"
                .formatted(packages, sender, created)
                .toUpperCase(Locale.ROOT);
    }
}
