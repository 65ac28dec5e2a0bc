package de.depesche.portal.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Takes away old backups, and contents that no remaining one refers to: what was deleted in the portal goes from
/// its backups too, as the last of them that knows it goes.
final class Retention {
    private final Path root;
    private final BackupFolder folder;

    Retention(Path root, BackupFolder folder) {
        this.root = root.toAbsolutePath();
        this.folder = folder;
    }

    /// @param most so many of the newest stay
    /// @param made stays even where others bear a later time, because the clock ran ahead then
    /// @return how many backups went
    int keep(int most, Path made) throws IOException {
        var all = BackupFolder.allIn(root);
        var old = all.subList(0, Math.max(0, all.size() - most)).stream()
                .filter(backup -> !backup.getFileName().equals(made.getFileName()))
                .toList();
        for (var backup : old) {
            folder.delete(backup);
        }
        if (!old.isEmpty()) {
            empty(all.stream().filter(backup -> !old.contains(backup)).toList());
        }
        return old.size();
    }

    /// All lists are read side by side with the pool, each in the order of names, so that any number fits into memory.
    private void empty(List<Path> remaining) throws IOException {
        var lists = new ArrayList<ContentList>();
        try {
            for (var backup : remaining) {
                lists.add(new ContentList(backup));
            }
            for (int i = 0; i < 256; i++) {
                var part = folder.pool().resolve("%02x".formatted(i));
                if (Files.isDirectory(part)) {
                    empty(part, lists);
                }
            }
        } finally {
            for (var list : lists) {
                list.close();
            }
        }
    }

    private static void empty(Path part, List<ContentList> lists) throws IOException {
        List<Path> files;
        try (var all = Files.list(part)) {
            files = all.sorted().toList();
        }
        for (var file : files) {
            if (!isNeeded(file.getFileName().toString(), lists)) {
                Files.delete(file);
            }
        }
    }

    /// What a killed backup left under another name is needed by none.
    private static boolean isNeeded(String name, List<ContentList> lists) throws IOException {
        if (name.length() != 36) {
            return false;
        }
        var blob = UUID.fromString(name);
        boolean needed = false;
        for (var list : lists) {
            needed |= list.sha256(blob).isPresent();
        }
        return needed;
    }
}
