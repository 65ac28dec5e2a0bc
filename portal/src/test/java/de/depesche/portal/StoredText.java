package de.depesche.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks for a text wherever the portal keeps something.
record StoredText(JdbcClient db, Path data) {

    /// As `schema.table`; a text is also found in columns of bytes.
    Set<String> tablesWith(String text) {
        return tables().stream().filter(table -> holds(table, text)).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Files below the data folder, by their path in it.
    Set<String> filesWith(String text) {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(text) || read(file).contains(text))
                    .map(file -> data.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> tables() {
        return db.sql("""
                select format('%I.%I', table_schema, table_name)
                  from information_schema.tables
                 where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                """).query((row, _) -> row.getString(1)).list();
    }

    private boolean holds(String table, String text) {
        return db.sql("""
                select exists (select from %s row
                                where strpos(lower(row::text), lower(:text)) > 0 or strpos(row::text, :hex) > 0)
                """.formatted(table))
                .param("text", text)
                .param("hex", HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)))
                .query(Boolean.class)
                .single();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
