package de.depesche.benches;

import de.depesche.benches.BillingReader.How;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reading a billing file, reading it with all rules, and the same with laboratory findings, on one core with a heap of
/// 64 MiB; beside a loop that does no more than count line ends.
record BillingRow(Options options) implements Row {
    private static final int LARGEST = 100;

    @Override
    public String name() {
        return "W11";
    }

    @Override
    public List<String> byHand() {
        return List.of("`java -Xmx64m -XX:ActiveProcessorCount=1 -cp benches/target/classes:formats/target/classes "
                + "de.depesche.benches.BillingReader CHECK FILE` (or READ, SCAN, CHECK_FINDINGS)");
    }

    @Override
    public List<Figure> measure() throws Exception {
        int megabytes = Math.min(LARGEST, options.megabytes());
        Files.createDirectories(options.folder());
        var billing = options.folder().resolve("w11.con");
        var findings = options.folder().resolve("w11.ldt");
        InventedBilling.write(billing, megabytes * 1_000_000L);
        InventedFindings.write(findings, megabytes * 1_000_000L);
        try {
            return List.of(
                    figure("read %d MB of KVDT with the checks of lines".formatted(megabytes), How.READ, 150, billing),
                    figure("read them with all rules", How.CHECK, 60, billing),
                    figure("read as much LDT 3 with all rules", How.CHECK_FINDINGS, 60, findings));
        } finally {
            Files.delete(billing);
            Files.delete(findings);
        }
    }

    private Figure figure(String what, How how, double goal, Path file) throws Exception {
        var turns = Turns.alternating(options.rounds(), () -> rate(how, file), () -> rate(How.SCAN, file));
        return new Figure(name(), what, "MB/s", turns, "a loop that counts line ends", new Goal.AtLeast(goal));
    }

    private static double rate(How how, Path file) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Program.java(), "-Xmx64m", "-XX:ActiveProcessorCount=1", "-cp"));
        command.addAll(List.of(System.getProperty("java.class.path"), BillingReader.class.getName()));
        command.addAll(List.of(how.name(), file.toString()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the reader of billing files ended with " + process.exitValue());
        }
        return Double.parseDouble(output.split(" ")[0]);
    }
}
