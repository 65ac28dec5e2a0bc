package de.depesche.portal.demo.run;

import java.io.Console;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/// `./depesche demo [FILE…]`. Exit code 0 when every step went well and every receipt holds, else 1.
public final class Demo {
    private Demo() {}

    public static void main(String[] arguments) throws Exception {
        // The libraries below log; the person who watches wants the steps only.
        LoggingSystem.get(Demo.class.getClassLoader()).setLogLevel("ROOT", LogLevel.OFF);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var data = Path.of(System.getProperty("depesche.data", "data"));
        var portal = URI.create(System.getProperty("depesche.address", "http://localhost:8080"));
        try {
            var files = files(arguments, data.resolve("demo/muster"));
            var receipts = Path.of("receipts");
            var terminal = Optional.ofNullable(System.console())
                    .map(Console::isTerminal)
                    .orElse(false);
            new DemoRun(portal, AccessFile.in(data), new Steps(out), Clock.systemUTC()).run(files, receipts, terminal);
        } catch (Halted halted) {
            System.err.println(halted.getMessage());
            System.exit(1);
        }
    }

    private static List<Path> files(String[] arguments, Path samples) throws Exception {
        if (arguments.length == 0) {
            return SampleFiles.writtenTo(samples);
        }
        var files = Arrays.stream(arguments).map(Path::of).toList();
        for (var file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new Halted(file + " ist keine lesbare Datei.", file + " is no file that can be read.");
            }
        }
        return files;
    }
}
