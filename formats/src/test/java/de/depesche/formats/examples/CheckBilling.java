package de.depesche.formats.examples;

import de.depesche.formats.kvdt.KvdtCheck;
import de.depesche.formats.kvdt.MasterData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Says what is wrong with a billing file, and what to do about it.
public final class CheckBilling {
    private CheckBilling() {}

    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        try (var in = Files.newInputStream(file)) {
            var name = Optional.of(file.getFileName().toString());
            var report = new KvdtCheck(MasterData.NONE).check(name, in);
            for (var finding : report.findings()) {
                System.out.println(finding.rule().id() + ": " + finding.message(Locale.GERMAN));
                System.out.println("  " + finding.remedy(Locale.GERMAN));
            }
            System.out.println(report.verdict());
        }
    }
}
