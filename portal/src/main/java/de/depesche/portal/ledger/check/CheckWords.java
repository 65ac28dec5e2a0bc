package de.depesche.portal.ledger.check;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the check says to the person who runs it.
final class CheckWords {
    private final Locale locale;
    private final ResourceBundle texts;

    CheckWords(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                "messages/ledger",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString("ledger.check." + key), locale).format(arguments);
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
