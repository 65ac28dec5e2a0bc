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
    private static final List<String> AS_NOBODY = List.of("unshare", "--user");

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
            requireNamespaces();
            command.addAll(AS_NOBODY);
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return execute(command);
    }

    private static Outcome execute(List<String> command) throws IOException {
        // pg_ctl leaves the server behind with its output open, so the output goes to a file and not to a pipe.
        var output = Files.createTempFile("depesche-postgres", ".out");
        try {
            return execute(command, output);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static Outcome execute(List<String> command, Path output) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
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

    private static void requireNamespaces() {
        var trial = new ArrayList<>(AS_NOBODY);
        trial.add("true");
        try {
            if (execute(trial).code() == 0) {
                return;
            }
        } catch (IOException e) {
            // unshare itself is missing; said below
        }
        throw new IllegalStateException("The portal runs as root, under which PostgreSQL refuses to work, and this"
                + " system does not allow user namespaces (unshare of util-linux): run the portal as an ordinary user"
                + " or set DEPESCHE_DATABASE_URL to a PostgreSQL 15 or newer.");
    }

    private static boolean runsAsRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }
}
