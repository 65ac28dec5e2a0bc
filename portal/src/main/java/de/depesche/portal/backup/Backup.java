package de.depesche.portal.backup;

import de.depesche.portal.keys.GivenKeys;
import de.depesche.portal.start.Command;
import de.depesche.portal.start.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// `backup FOLDER [--keep N]`
@Component("backup")
@Lazy
class Backup implements Command {
    private final BackupRun run;
    private final GivenKeys keys;

    Backup(BackupRun run, GivenKeys keys) {
        this.run = run;
        this.keys = keys;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var words = new BackupWords(Language.ofThePerson());
        if (!isCall(arguments)) {
            out.println(words.text("usage"));
            return CALLED_WRONGLY;
        }
        var root = Path.of(arguments.getFirst());
        var keep = arguments.size() == 1 ? Integer.MAX_VALUE : Integer.parseInt(arguments.getLast());
        return Complaints.saidBy(words, out, root, () -> run(root, keep, words, out));
    }

    private static boolean isCall(List<String> arguments) {
        if (arguments.isEmpty() || arguments.getFirst().startsWith("-")) {
            return false;
        }
        return switch (arguments.size()) {
            case 1 -> true;
            case 3 -> arguments.get(1).equals("--keep") && arguments.get(2).matches("[1-9][0-9]{0,5}");
            default -> false;
        };
    }

    private int run(Path root, int keep, BackupWords words, PrintStream out) throws IOException, SQLException {
        var start = System.nanoTime();
        var made = run.run(root, keep);
        var manifest = made.manifest();
        out.println(words.text("made", made.folder(), (System.nanoTime() - start) / 1e9));
        out.println(words.text(
                "database",
                manifest.tables().size(),
                manifest.rows(),
                words.size(manifest.databaseBytes()),
                manifest.ledger().entries()));
        out.println(words.text(
                "contents",
                manifest.contents().count(),
                words.size(manifest.contents().bytes()),
                made.newContents(),
                words.size(made.newBytes())));
        if (made.removed() > 0) {
            out.println(words.text("removed", made.removed()));
        }
        out.println(words.text("keys-apart", keys.folder().toAbsolutePath().normalize()));
        return missing(manifest.contents(), words, out);
    }

    private static int missing(Manifest.Contents contents, BackupWords words, PrintStream out) {
        if (contents.missing().isEmpty()) {
            return WORKED;
        }
        out.println(words.text("missing", contents.missing().size()));
        contents.missing().forEach(blob -> out.println("  " + blob));
        return DID_NOT_WORK;
    }
}
