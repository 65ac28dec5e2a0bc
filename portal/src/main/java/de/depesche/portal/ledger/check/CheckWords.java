package de.depesche.portal.ledger.check;

import de.depesche.portal.start.CommandTexts;
import java.io.PrintStream;
import java.util.Locale;

/// What the check says to the person who runs it.
final class CheckWords {
    private final CommandTexts texts;

    CheckWords(Locale locale) {
        this.texts = CommandTexts.of("ledger", "ledger.check", locale);
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    void print(Report report, long nanos, PrintStream out) {
        out.println(
                text("read", report.entries(), report.nodes(), report.checkpoints(), report.waiting(), nanos / 1e9));
        if (report.isSound()) {
            out.println(text("sound"));
            return;
        }
        report.findings().first().forEach(finding -> out.println("  " + text(finding)));
        out.println();
        report.findings()
                .counts()
                .forEach((fault, count) -> out.println(text("count", text(key(fault) + ".kind"), count)));
        out.println(text("not-sound"));
    }

    String text(Finding finding) {
        return text(key(finding.fault()), finding.place(), finding.detail());
    }

    private static String key(Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
