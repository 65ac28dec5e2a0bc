package de.depesche.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A command of the packed portal on a data folder, beside a running portal or without one.
record PackedCommand(Process process, Path output) {
    static PackedCommand start(Path data, String... arguments) throws IOException {
        var output = Files.createTempFile(Path.of("target"), "command", ".log");
        var settings = Map.of(
                "depesche.data", data.toString(),
                "depesche.database.binaries", PackedPortal.PROGRAMS.toString());
        var builder = new ProcessBuilder(line(PackedPortal.UNPACKED, settings, List.of(arguments)))
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

    static List<String> line(Path unpacked, Map<String, String> properties, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:AOTCache=" + unpacked.resolve("start.aot"),
                "-Xlog:aot*=off",
                "-Xlog:cds*=off",
                // Starts are most of what a journey does.
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        Stream.of("-jar", unpacked.resolve(PackedPortal.JAR.getFileName()).toString())
                .forEach(command::add);
        command.addAll(arguments);
        return command;
    }
}
