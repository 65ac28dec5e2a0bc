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
    /// @param passedOver the names of the folders in it
    record Together(Path folder, List<Path> files, List<String> passedOver) implements Entry {
        public Together {
            files = List.copyOf(files);
            passedOver = List.copyOf(passedOver);
        }

        boolean isFolder() {
            return Files.isDirectory(folder);
        }

        @Override
        public String shown(Words words) {
            return isFolder()
                    ? folder.toString()
                    : words.of("%d Dateien zusammen", "%d files together").formatted(files.size());
        }

        @Override
        public Inspection.Result inspected(Inspection inspection) throws IOException {
            return inspection.inspect(Parcel.of(parts(), passedOver));
        }

        List<MailPart> parts() {
            return files.stream()
                    .map(file -> MailPart.file(file.getFileName().toString(), () -> Files.newInputStream(file)))
                    .toList();
        }
    }

    static List<Entry> of(Check check, Streams streams) throws Unusable {
        if (isPackage(check)) {
            return List.of(new Together(check.files().getFirst(), check.files(), List.of()));
        }
        var entries = new ArrayList<Entry>();
        for (var file : check.files()) {
            entries.add(Files.isDirectory(file) ? folder(file) : new Single(new Source(file, streams.in())));
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

    /// What is hidden in it counts as not there.
    private static Together folder(Path folder) throws Unusable {
        try (Stream<Path> content = Files.list(folder)) {
            var visible = content.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            var folders = visible.stream()
                    .filter(Files::isDirectory)
                    .map(inside -> inside.getFileName().toString())
                    .toList();
            return new Together(
                    folder, visible.stream().filter(Files::isRegularFile).toList(), folders);
        } catch (IOException e) {
            throw Unusable.toRead(folder, e);
        }
    }
}
