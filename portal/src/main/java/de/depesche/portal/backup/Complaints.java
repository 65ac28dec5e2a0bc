package de.depesche.portal.backup;

import de.depesche.portal.start.Command;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;

/// Turns what can go wrong on a machine into one sentence.
final class Complaints {
    /// With less than this left a failed write is taken as "disk full"; the system's own words depend on its language.
    private static final long FULL = 1 << 20;

    private Complaints() {}

    interface Work {
        int run() throws IOException, SQLException;
    }

    /// @param place where the work writes
    /// @return its exit code
    static int saidBy(BackupWords words, PrintStream out, Path place, Work work) {
        try {
            return work.run();
        } catch (Refused e) {
            out.println(e.in(words));
        } catch (FileSystemException e) {
            out.println(isFull(place, e) ? words.text("no-space", place) : words.text("file", messages(e)));
        } catch (IOException e) {
            out.println(isFull(place, e) ? words.text("no-space", place) : words.text("broken", messages(e)));
        } catch (SQLException e) {
            out.println(words.text("broken", messages(e)));
        }
        return Command.DID_NOT_WORK;
    }

    private static boolean isFull(Path place, IOException e) {
        try {
            return messages(e).contains("No space left")
                    || messages(e).contains("quota exceeded")
                    || Files.getFileStore(place).getUsableSpace() < FULL;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static String messages(Throwable failure) {
        return Stream.iterate(failure, link -> link != null, Throwable::getCause)
                .map(link -> String.valueOf(link.getMessage()))
                .reduce((first, next) -> first + ": " + next)
                .orElse("");
    }
}
