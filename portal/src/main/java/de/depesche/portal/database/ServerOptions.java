package de.depesche.portal.database;

import de.depesche.portal.problems.SettingRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The embedded server's settings: ours, then the operator's, then those that safety and silence about people fix.
record ServerOptions(Map<String, String> given) {
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_.]{0,62}");
    // They pass through a shell, so nothing that a shell reads.
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.,:/%+ -]{0,200}");

    /// Data lies on flash or in memory. Told otherwise, the server rather reads all cases of an organisation than look
    /// up some thousands of them.
    private static final Map<String, String> USUAL = Map.of("random_page_cost", "1.1");

    private static final Map<String, String> FIXED = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "fsync", "on",
            "full_page_writes", "on",
            "synchronous_commit", "on",
            // The server's log holds no values of rows and no statements.
            "log_error_verbosity", "terse",
            "log_min_error_statement", "panic");

    ServerOptions {
        given = Map.copyOf(given);
        given.forEach(ServerOptions::check);
    }

    private static void check(String name, String value) {
        if (FIXED.containsKey(name) || name.equals("port")) {
            throw new SettingRefused("depesche.database.server." + name, value, "to leave it out: the portal fixes it");
        }
        if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
            throw new SettingRefused(
                    "depesche.database.server." + name,
                    value,
                    "a setting of PostgreSQL, such as shared_buffers: 512MB");
        }
    }

    /// As `pg_ctl` takes them; later ones win.
    String onPort(int port) {
        List<String> options = new ArrayList<>();
        options.add("-p " + port);
        for (var settings : List.of(USUAL, given, FIXED)) {
            new TreeMap<>(settings).forEach((name, value) -> options.add("-c " + name + "='" + value + "'"));
        }
        return String.join(" ", options);
    }
}
