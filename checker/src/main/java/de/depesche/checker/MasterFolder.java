package de.depesche.checker;

import de.depesche.formats.kvdt.EbmTable;
import de.depesche.formats.kvdt.IcdTable;
import de.depesche.formats.kvdt.MasterData;
import de.depesche.formats.kvdt.PayerTable;
import de.depesche.formats.xml.XmlSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Function;

/// The operator's master data: `icd.csv`, `ebm.csv` and `kt.csv` in one folder, each may be missing. Their columns: see
/// the classes that read them.
final class MasterFolder {
    private MasterFolder() {}

    /// @throws IllegalArgumentException naming the file and the line where a table cannot be read
    static MasterData read(Path folder) throws IOException {
        return new MasterData(
                table(folder, "icd.csv", IcdTable::parse),
                table(folder, "ebm.csv", EbmTable::parse),
                table(folder, "kt.csv", PayerTable::parse));
    }

    /// The schema files of a folder, of which one is where reading begins.
    ///
    /// @throws IllegalArgumentException where they are no schema
    static XmlSchemas schemas(Path main) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var folder = Files.newDirectoryStream(main.toAbsolutePath().getParent(), "*.xsd")) {
            for (var file : folder) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return XmlSchemas.of(main.getFileName().toString(), files);
    }

    private static <T> Optional<T> table(Path folder, String name, Function<String, T> parse) throws IOException {
        var file = folder.resolve(name);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(Files.readString(file)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }
}
