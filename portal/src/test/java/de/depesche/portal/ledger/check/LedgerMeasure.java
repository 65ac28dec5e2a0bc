package de.depesche.portal.ledger.check;

import de.depesche.portal.ledger.LedgerLoad;
import de.depesche.portal.ledger.TestLog;
import java.util.List;

/// Not a test: prints the ledger's figures on this machine, each beside its yardstick from the same run.
/// `mvn -pl portal -am test-compile exec:java …` or the IDE's run button; arguments: entries (1000000), rounds (3).
public final class LedgerMeasure {
    private LedgerMeasure() {}

    public static void main(String[] arguments) throws Exception {
        var entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        try (var log = new TestLog()) {
            var load = new LedgerLoad(log);
            load.compareWithBareInserts(rounds, System.out);
            load.fill(entries);
            for (int round = 0; round < rounds; round++) {
                var start = System.nanoTime();
                var report = new LedgerCheck(log.dataSource(), log.key().verifier()).run(List.of());
                System.out.printf(
                        "check of %d entries: %.2f s, sound: %s%n",
                        report.entries(), (System.nanoTime() - start) / 1e9, report.isSound());
            }
            load.measureProofs(System.out);
        }
    }
}
