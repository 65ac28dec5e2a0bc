package de.depesche.formats.examples;

import de.depesche.formats.ldt.LabFile;
import de.depesche.formats.ldt.LabFinding;
import de.depesche.formats.rules.ReportBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Shows the results of a laboratory; of several versions of a finding the newest.
public final class ShowResults {
    private ShowResults() {}

    public static void main(String[] arguments) throws IOException {
        try (var in = Files.newInputStream(Path.of(arguments[0]))) {
            var report = new ReportBuilder();
            var file = LabFile.read(in, report);
            for (var finding : LabFinding.newest(file.findings())) {
                for (var result : finding.results()) {
                    for (var value : result.values()) {
                        System.out.println(result.name().orElse("?") + ": " + value.text() + " "
                                + value.unit().orElse(""));
                    }
                }
            }
            System.out.println(report.report().verdict());
        }
    }
}
