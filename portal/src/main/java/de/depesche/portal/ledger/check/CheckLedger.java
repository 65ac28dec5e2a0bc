package de.depesche.portal.ledger.check;

import de.depesche.portal.start.Command;
import de.depesche.portal.start.Language;
import de.depesche.proof.canonical.Malformed;
import de.depesche.proof.log.LogKey;
import de.depesche.proof.log.SignedCheckpoint;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// `check-ledger [CHECKPOINT…]`: proves the log and, for each file with a checkpoint that was kept elsewhere, that
/// the log is still the one that it was signed for.
@Component("check-ledger")
class CheckLedger implements Command {
    private final LedgerCheck check;
    private final InspectionStore inspections;
    private final LogKey key;

    CheckLedger(DataSource database, LogKey key, InspectionStore inspections) {
        this.inspections = inspections;
        this.check = new LedgerCheck(database, key.verifier());
        this.key = key;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var words = new CheckWords(Language.ofThePerson());
        var kept = new ArrayList<SignedCheckpoint>();
        for (var file : arguments) {
            try {
                kept.add(read(file));
            } catch (IOException | InvalidPathException e) {
                out.println(words.text("unreadable-file", file));
                return CALLED_WRONGLY;
            } catch (Malformed e) {
                out.println(words.text("no-checkpoint", file));
                return CALLED_WRONGLY;
            }
        }
        return run(kept, words, out);
    }

    private SignedCheckpoint read(String file) throws IOException {
        var signed = SignedCheckpoint.parse(Files.readString(Path.of(file)));
        if (!signed.isSignedBy(key.verifier())) {
            throw new Malformed("not signed by this log");
        }
        return signed;
    }

    private int run(List<SignedCheckpoint> kept, CheckWords words, PrintStream out) {
        try {
            var start = System.nanoTime();
            var report = check.run(kept);
            words.print(report, System.nanoTime() - start, out);
            inspections.note(report);
            return report.isSound() ? WORKED : DID_NOT_WORK;
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not let the log be read", e);
        }
    }
}
