package de.depesche.portal.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a backup holds. It names keys by their fingerprints; the keys themselves are never in it.
///
/// @param format raised when an older release could not restore it
/// @param release of the portal that made it, for people
/// @param migrations that had brought the database to its state, in their order
/// @param keys by name, what the database knows of each
/// @param keyFiles further files in the folder of keys, by their names
/// @param sequences by name, the last number that was given
record Manifest(
        int format,
        UUID id,
        Instant at,
        String release,
        List<Migration> migrations,
        Head ledger,
        Map<String, String> keys,
        List<String> keyFiles,
        List<Table> tables,
        Map<String, Long> sequences,
        Contents contents) {
    static final int FORMAT = 1;

    Manifest {
        migrations = List.copyOf(migrations);
        keys = Map.copyOf(keys);
        keyFiles = List.copyOf(keyFiles);
        tables = List.copyOf(tables);
        sequences = Map.copyOf(sequences);
    }

    record Migration(String script, int checksum) {}

    /// @param checkpoint the newest signed head, empty where none was signed yet
    record Head(String logKey, long entries, String checkpoint) {}

    /// @param name and `columns` as SQL writes them
    record Table(String name, List<String> columns, long rows, Part part) {
        Table {
            columns = List.copyOf(columns);
        }

        String columnList() {
            return String.join(", ", columns);
        }
    }

    /// @param list names each blob with its SHA-256, as `sha256sum -c` reads it
    /// @param missing what documents refer to, but was not in the store, or not of its length
    record Contents(Part list, long count, long bytes, List<UUID> missing) {
        Contents {
            missing = List.copyOf(missing);
        }
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    long databaseBytes() {
        return tables.stream().mapToLong(table -> table.part().bytes()).sum();
    }
}
