package de.depesche.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A command of the packed portal on a data folder, beside a running portal or without one.
record PackedCommand(Process process, Path output) {
    static PackedCommand start(Path data, String... arguments) throws IOException {
        var output = Files.createTempFile(Path.of("target"), "command", ".log");
        var settings = Map.of(
                "depesche.data", data.toString(),
                "depesche.database.binaries", PackedPortal.PROGRAMS.toString());
        var builder = new ProcessBuilder(PackedPortal.commandLine(PackedPortal.UNPACKED, settings, List.of(arguments)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "en_GB.UTF-8");
        return new PackedCommand(builder.start(), output);
    }

    /// To its end.
    static PackedCommand run(Path data, String... arguments) throws IOException {
        var command = start(data, arguments);
        command.process().onExit().join();
        return command;
    }

    int code() {
        return process.exitValue();
    }

    String said() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
