package de.depesche.portal.backup;

import de.depesche.portal.Portal;
import de.depesche.portal.TestDatabase;
import de.depesche.portal.start.Commands;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/// An empty place into which backups are brought back, by the command that operators use.
record Drill(Path data, TestDatabase database) {

    record Outcome(int code, String said) {}

    /// With the keys of the portal whose backup it is.
    static Drill with(Path keys, Path data) throws IOException {
        var place = new Drill(Files.createDirectories(data), TestDatabase.empty());
        try (var files = Files.walk(keys)) {
            for (var file : files.toList()) {
                Files.copy(file, data.resolve("keys").resolve(keys.relativize(file)));
            }
        }
        return place;
    }

    Outcome restore(Path backup, String... more) {
        var arguments = new String[more.length + 2];
        arguments[0] = "restore";
        arguments[1] = backup.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return run(arguments);
    }

    Outcome run(String... arguments) {
        var settings = Map.of(
                "depesche.data", data.toString(),
                "depesche.database.url", database.url(),
                "depesche.database.user", database.user(),
                "depesche.database.password", database.password(),
                "spring.datasource.hikari.maximum-pool-size", "4");
        var before = new TreeMap<String, String>();
        settings.forEach((name, value) -> {
            var earlier = System.setProperty(name, value);
            if (earlier != null) {
                before.put(name, earlier);
            }
        });
        var out = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int code = Commands.run(Portal.class, Clock::systemUTC, arguments);
            return new Outcome(code, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            settings.keySet().forEach(System::clearProperty);
            before.forEach(System::setProperty);
        }
    }

    /// What each table holds, whatever the order of its rows.
    static Map<String, String> rows(TestDatabase database) {
        var db = database.client();
        var rows = new TreeMap<String, String>();
        for (var table : new Catalog(db).tables()) {
            var sql = "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                    + table.table() + " t";
            rows.put(table.table(), db.sql(sql).query(String.class).single());
        }
        return rows;
    }
}
