package de.depesche.portal.backup;

import de.depesche.portal.documents.ContentSample;
import de.depesche.portal.keys.GivenKeys;
import de.depesche.portal.start.Command;
import de.depesche.portal.start.Language;
import de.depesche.proof.log.LogVerifier;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// `restore FOLDER`: looks through the backup, brings it back, and then proves the log and reads documents, as the
/// drill asks for it.
@Component("restore")
@Lazy
class Restore implements Command {
    private static final int SAMPLE = 1_000;

    private final RestoreRun run;
    private final GivenKeys keys;
    private final Path data;
    private final ObjectProvider<Command> checkLedger;
    private final ObjectProvider<ContentSample> documents;

    Restore(
            RestoreRun run,
            GivenKeys keys,
            @Value("${depesche.data}") Path data,
            @Qualifier("check-ledger") ObjectProvider<Command> checkLedger,
            ObjectProvider<ContentSample> documents) {
        this.run = run;
        this.keys = keys;
        this.data = data;
        this.checkLedger = checkLedger;
        this.documents = documents;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var words = new BackupWords(Language.ofThePerson());
        var call = RestoreCall.of(arguments);
        if (call.isEmpty()) {
            out.println(words.text("restore-usage"));
            return CALLED_WRONGLY;
        }
        return Complaints.saidBy(words, out, data, () -> run(call.get(), words, out));
    }

    private int run(RestoreCall call, BackupWords words, PrintStream out) throws IOException {
        var start = System.nanoTime();
        if (!call.onlyCheck()) {
            run.requireFreshFolder();
        }
        var backup = SoundBackup.of(BackupFolder.chosen(call.folder()), keys);
        var manifest = backup.manifest();
        var log = LogVerifier.parse(manifest.ledger().logKey());
        var known = call.checkpoints().stream()
                .map(file -> KnownCheckpoint.read(file, log))
                .toList();
        out.println(words.text("sound", backup.folder(), manifest.at().toString(), (System.nanoTime() - start) / 1e9));
        if (call.onlyCheck()) {
            return WORKED;
        }
        var begun = System.nanoTime();
        var entries = run.run(backup);
        out.println(words.text(
                "restored",
                manifest.rows(),
                manifest.contents().count(),
                words.size(manifest.contents().bytes()),
                (System.nanoTime() - begun) / 1e9));
        var isLogProven = isLogProven(known, entries, out);
        var proven = areDocumentsWhole(manifest, words, out) && isLogProven;
        sayWhatIsMissing(known, entries, words, out);
        out.println(words.text(proven ? "ready" : "not-proven"));
        return proven ? WORKED : DID_NOT_WORK;
    }

    /// Held against what others kept of it, as far as it reaches.
    private boolean isLogProven(List<KnownCheckpoint> known, long entries, PrintStream out) throws IOException {
        var notes = new ArrayList<Path>();
        try {
            for (var checkpoint : known) {
                if (checkpoint.size() <= entries) {
                    notes.add(Files.writeString(
                            Files.createTempFile("depesche", ".checkpoint"),
                            checkpoint.signed().note()));
                }
            }
            var files = notes.stream().map(Path::toString).toList();
            return checkLedger.getObject().run(files, out) == WORKED;
        } finally {
            for (var note : notes) {
                Files.delete(note);
            }
        }
    }

    private boolean areDocumentsWhole(Manifest manifest, BackupWords words, PrintStream out) {
        var outcome = documents.getObject().read(SAMPLE);
        out.println(words.text("sampled", outcome.read(), outcome.damaged().size()));
        outcome.damaged().forEach(document -> out.println("  " + document));
        if (!manifest.contents().missing().isEmpty()) {
            out.println(words.text("was-missing", manifest.contents().missing().size()));
        }
        return outcome.damaged().isEmpty() && manifest.contents().missing().isEmpty();
    }

    private static void sayWhatIsMissing(
            List<KnownCheckpoint> known, long entries, BackupWords words, PrintStream out) {
        var later =
                known.stream().filter(checkpoint -> checkpoint.size() > entries).toList();
        for (var checkpoint : later) {
            out.println(words.text(
                    "older", checkpoint.file(), entries, checkpoint.size() - 1, checkpoint.size() - entries));
        }
        if (known.isEmpty()) {
            out.println(words.text("age-unknown"));
        } else if (later.isEmpty()) {
            out.println(words.text("reaches"));
        }
    }
}
