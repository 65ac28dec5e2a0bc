package de.depesche.portal.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs PostgreSQL's own programs. They refuse to run as root; then they run in a user namespace of their own,
/// in which they are nobody, while the files stay ours.
record PgCommand(Path programs) {

    record Outcome(int code, String output) {}

    /// @return what the program printed
    /// @throws IllegalStateException when it fails, with its own words
    String run(String program, List<String> arguments) throws IOException {
        var outcome = attempt(program, arguments);
        if (outcome.code() != 0) {
            throw new IllegalStateException(program + " of the embedded PostgreSQL failed: "
                    + outcome.output().strip());
        }
        return outcome.output();
    }

    Outcome attempt(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        if (runsAsRoot()) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        // pg_ctl leaves the server behind with its output open, so the output goes to a file and not to a pipe.
        var output = Files.createTempFile("depesche-" + program, ".out");
        try {
            return run(command, output);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static Outcome run(List<String> command, Path output) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " did not end within ten minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command, e);
        }
        return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private static boolean runsAsRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
