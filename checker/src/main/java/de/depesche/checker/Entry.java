package de.depesche.checker;

import de.depesche.checker.Order.Check;
import de.depesche.formats.companion.CompanionFile;
import de.depesche.formats.inspection.Inspection;
import de.depesche.formats.mail.MailPart;
import de.depesche.formats.mail.Parcel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What gets one verdict: a file, or files that belong together.
sealed interface Entry {

    /// As people read it.
    String shown(Words words);

    Inspection.Result inspected(Inspection inspection) throws IOException, Unusable;

    record Single(Source source) implements Entry {
        @Override
        public String shown(Words words) {
            return source.shown(words);
        }

        @Override
        public Inspection.Result inspected(Inspection inspection) throws IOException, Unusable {
            try (var in = source.opened()) {
                return inspection.inspect(source.fileName(), in);
            }
        }
    }

    /// @param folder where they lie; for files that were named one by one, the first of them
    record Together(Path folder, List<Path> files) implements Entry {
        public Together {
            files = List.copyOf(files);
        }

        @Override
        public String shown(Words words) {
            return Files.isDirectory(folder)
                    ? folder.toString()
                    : words.of("%d Dateien zusammen", "%d files together").formatted(files.size());
        }

        @Override
        public Inspection.Result inspected(Inspection inspection) throws IOException {
            return inspection.inspect(Parcel.of(files.stream()
                    .map(file -> MailPart.file(file.getFileName().toString(), () -> Files.newInputStream(file)))
                    .toList()));
        }
    }

    static List<Entry> of(Check check, Streams streams) throws Unusable {
        if (isPackage(check)) {
            return List.of(new Together(check.files().getFirst(), check.files()));
        }
        var entries = new ArrayList<Entry>();
        for (var file : check.files()) {
            entries.add(
                    Files.isDirectory(file)
                            ? new Together(file, files(file))
                            : new Single(new Source(file, streams.in())));
        }
        return entries;
    }

    /// Files named with one companion file are what it goes with.
    private static boolean isPackage(Check check) {
        long companions = check.files().stream().filter(Entry::isCompanion).count();
        var severalFiles = check.files().size() > 1 && check.files().stream().allMatch(Files::isRegularFile);
        return check.together() || (severalFiles && companions == 1);
    }

    private static boolean isCompanion(Path file) {
        return file.endsWith(CompanionFile.FILE_NAME);
    }

    /// Neither hidden files nor folders.
    private static List<Path> files(Path folder) throws Unusable {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Unusable.toRead(folder, e);
        }
    }
}
