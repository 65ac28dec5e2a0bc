package de.depesche.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A command of the packed portal on a data folder, beside a running portal or without one.
record PackedCommand(Process process, Path output) {
    /// Starts are most of what a journey does.
    static final List<String> QUICK_TO_START = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xlog:aot*=off",
            "-Xlog:cds*=off",
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m");
    /// As the launcher starts it.
    static final List<String> AS_IN_USE = List.of("@../portal/src/main/launch/options");

    static PackedCommand start(Path data, String... arguments) throws IOException {
        var output = Files.createTempFile(Path.of("target"), "command", ".log");
        var settings = Map.of(
                "depesche.data", data.toString(),
                "depesche.database.binaries", PackedPortal.PROGRAMS.toString());
        var builder = new ProcessBuilder(line(PackedPortal.UNPACKED, QUICK_TO_START, settings, List.of(arguments)))
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

    static List<String> line(
            Path unpacked, List<String> options, Map<String, String> properties, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-XX:AOTCache=" + unpacked.resolve("start.aot"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-jar");
        command.add(unpacked.resolve(PackedPortal.JAR.getFileName()).toString());
        command.addAll(arguments);
        return command;
    }
}
