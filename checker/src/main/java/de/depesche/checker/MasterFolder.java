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

    static MasterData read(Path folder) throws Unusable {
        return new MasterData(
                table(folder, "icd.csv", IcdTable::parse),
                table(folder, "ebm.csv", EbmTable::parse),
                table(folder, "kt.csv", PayerTable::parse));
    }

    /// A schema with the files that it includes, which lie beside it.
    static XmlSchemas schemas(Path main) throws Unusable {
        var files = new HashMap<String, byte[]>();
        try (var folder = Files.newDirectoryStream(main.toAbsolutePath().getParent(), "*.xsd")) {
            for (var file : folder) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return XmlSchemas.of(main.getFileName().toString(), files);
        } catch (IOException e) {
            throw Unusable.toRead(main, e);
        } catch (IllegalArgumentException e) {
            throw Unusable.schema(main, e);
        }
    }

    private static <T> Optional<T> table(Path folder, String name, Function<String, T> parse) throws Unusable {
        var file = folder.resolve(name);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(Files.readString(file)));
        } catch (IOException e) {
            throw Unusable.toRead(file, e);
        } catch (IllegalArgumentException e) {
            throw Unusable.table(file, e);
        }
    }
}
