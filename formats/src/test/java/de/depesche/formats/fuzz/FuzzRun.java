package de.depesche.formats.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One run of Jazzer over some parsers. It has a JVM of its own: libFuzzer runs once in a process, and a heap that is
/// full or an input that never ends must be its own trouble, not that of the other tests.
///
/// @param exitCode 0 where nothing was found
/// @param output of Jazzer, to the end
record FuzzRun(int exitCode, String output) {
    private static final Pattern TRIED = Pattern.compile("TRIED (\\w+) (\\d+) (\\d+)");
    private static final Pattern COVERAGE = Pattern.compile("DONE +cov: (\\d+)");

    /// @param outcomes how many different things the parser said of its inputs
    record Tried(Parser parser, long executions, int outcomes) {}

    /// How far a run goes. The same seed and number of inputs give the same inputs on any machine.
    ///
    /// @param seed 0 for another one each time
    /// @param inputs after which it ends, -1 where only the time does
    /// @param seconds at most
    record Extent(int seed, int inputs, int seconds) {}

    static FuzzRun of(List<Parser> parsers, Extent extent, Path folder) throws IOException, InterruptedException {
        var corpus = corpus(parsers, folder);
        var log = folder.resolve("jazzer.log");
        var dictionary = Files.write(folder.resolve("jazzer.dict"), Seeds.resource("jazzer.dict"));
        var process = new ProcessBuilder(command(parsers, extent, folder, corpus, dictionary))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            return new FuzzRun(process.waitFor(), Files.readString(log));
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(
            List<Parser> parsers, Extent extent, Path folder, Path corpus, Path dictionary) {
        var names = parsers.stream().map(Enum::name).collect(Collectors.joining(","));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-D" + FuzzTarget.PARSERS + "=" + names,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--instrumentation_includes=de.depesche.formats.**",
                "--instrumentation_excludes=de.depesche.formats.fuzz.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-dict=" + dictionary,
                "-seed=" + extent.seed(),
                "-runs=" + extent.inputs(),
                "-max_len=65536",
                "-timeout=5",
                "-rss_limit_mb=3072",
                "-max_total_time=" + extent.seconds(),
                corpus.toString());
    }

    private static Path corpus(List<Parser> parsers, Path folder) throws IOException {
        var corpus = Files.createDirectories(folder.resolve("corpus"));
        for (int i = 0; i < parsers.size(); i++) {
            var seeds = parsers.get(i).seeds();
            for (int j = 0; j < seeds.size(); j++) {
                Files.write(corpus.resolve(parsers.get(i) + "-" + j), FuzzTarget.input(i, seeds.get(j)));
            }
        }
        return corpus;
    }

    List<Tried> tried() {
        var tried = new ArrayList<Tried>();
        TRIED.matcher(output)
                .results()
                .forEach(line -> tried.add(new Tried(
                        Parser.valueOf(line.group(1)),
                        Long.parseLong(line.group(2)),
                        Integer.parseInt(line.group(3)))));
        return tried;
    }

    /// Branches of the formats that were reached, as libFuzzer counts them.
    int coverage() {
        var matcher = COVERAGE.matcher(output);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
