package de.depesche.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Where corrected copies of parts go: into a folder beside the package, under the names of the parts, so that they can
/// take their places.
final class Copies {
    private static final String MARK = ".korrigiert";
    private static final int LONGEST = 120;

    private final Path folder;
    private final Set<String> taken = new HashSet<>();

    private Copies(Path folder) {
        this.folder = folder;
    }

    /// `Labor.ldt` becomes `Labor.korrigiert.ldt`.
    static Path beside(Path original) {
        var name = original.getFileName().toString();
        return original.resolveSibling(
                stem(name) + MARK + name.substring(stem(name).length()));
    }

    /// `Lieferung.eml` and the folder `Lieferung` become the folder `Lieferung.korrigiert`.
    static Copies inFolderBeside(Path original) throws Unusable {
        var whole = original.toAbsolutePath().normalize();
        var name = String.valueOf(whole.getFileName());
        var folder = whole.resolveSibling((Files.isDirectory(whole) ? name : stem(name)) + MARK);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Unusable.toWrite(folder, e);
        }
        return new Copies(folder);
    }

    /// @param part its name, which a stranger may have chosen; a second one of the same name gets a number
    Path of(String part) {
        var name = plain(part);
        var free = name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = stem(name) + "-" + i + name.substring(stem(name).length());
        }
        return folder.resolve(free);
    }

    /// Leaves no empty folder behind.
    void close() throws Unusable {
        try (var copies = Files.list(folder)) {
            if (copies.findAny().isEmpty()) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw Unusable.toWrite(folder, e);
        }
    }

    /// A name that stays in its folder, on every system.
    static String plain(String part) {
        var name = part.substring(Math.max(part.lastIndexOf('/'), part.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}<>:\"|?*]", "_")
                .replaceFirst("^\\.+", "_");
        return name.isBlank() ? "_" : name.substring(Math.max(0, name.length() - LONGEST));
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? name : name.substring(0, dot);
    }
}
