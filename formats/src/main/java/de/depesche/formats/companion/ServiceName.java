package de.depesche.formats.companion;

import java.util.Optional;
import java.util.regex.Pattern;

/// Dienstkennung: the header field X-KIM-Dienstkennung (before: X-KVC-Dienstkennung), by which programs know what a
/// message is. `Anwendung;Nachrichtentyp;V<major>.<minor>`.
///
/// Example: 1ClickAbrechnung;Lieferung;V2.0.
///
/// @param major 0 to 999
/// @param minor 0 to 999
public record ServiceName(String application, String messageType, int major, int minor) {
    private static final Pattern GRAMMAR =
            Pattern.compile("([^;\\s][^;]*);([^;\\s][^;]*);[Vv]([0-9]{1,3})\\.([0-9]{1,3})");

    public ServiceName {
        if (!GRAMMAR.matcher(application + ";" + messageType + ";V" + major + "." + minor)
                .matches()) {
            throw new IllegalArgumentException("not a Dienstkennung: " + application + ";" + messageType);
        }
    }

    /// Blanks around it are overlooked; capitals are kept, because receivers compare them.
    public static Optional<ServiceName> parse(String header) {
        var parts = GRAMMAR.matcher(header.strip());
        return parts.matches()
                ? Optional.of(new ServiceName(
                        parts.group(1),
                        parts.group(2),
                        Integer.parseInt(parts.group(3)),
                        Integer.parseInt(parts.group(4))))
                : Optional.empty();
    }

    /// As it stands in the header.
    public String header() {
        return application + ";" + messageType + ";V" + major + "." + minor;
    }

    @Override
    public String toString() {
        return header();
    }
}
