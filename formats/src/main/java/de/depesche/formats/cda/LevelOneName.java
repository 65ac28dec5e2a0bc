package de.depesche.formats.cda;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a documentation file: `BSNR_case_JJJJMMTT[_A].ending`. The ending of a DMP says first documentation or
/// follow-up in its second letter (`EEAB`, `EVAB`); that of the skin cancer screening begins with `HKS` (source:
/// interface descriptions of KBV; secondary).
///
/// @param practice the BSNR, nine digits
/// @param caseNumber as the practice numbers its patients
/// @param ending without the dot, in capitals
record LevelOneName(String practice, String caseNumber, LocalDate day, String ending) {
    private static final Pattern FORM = Pattern.compile(
            "([0-9]{9})_([^_]{1,32})_([0-9]{8})(_[A-Za-z])?\\.(E[EV][A-Za-z0-9]{1,6}|HKS(D|ND)[EV]{0,2})");

    static Optional<LevelOneName> parse(String name) {
        var parts = FORM.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(parts.group(3), DateTimeFormatter.BASIC_ISO_DATE);
            return Optional.of(new LevelOneName(parts.group(1), parts.group(2), day, parts.group(5)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// `E` first documentation, `V` follow-up; empty for the screening, which knows neither.
    Optional<String> phase() {
        return ending.startsWith("E") ? Optional.of(ending.substring(1, 2)) : Optional.empty();
    }
}
