package de.depesche.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What operators are given to watch a portal with speaks of measures that the running portal offers, and of all that
/// are its own.
@PortalTest
class OperatorsFilesTest {
    private static final Path RULES = Path.of("../ops/prometheus/alerts.yml");
    private static final Path PROMTOOL = Path.of("/usr/bin/promtool");
    private static final Path DASHBOARD = Path.of("../ops/grafana/depesche.json");
    private static final Pattern MEASURE =
            Pattern.compile("\\b(?:depesche|disk|hikaricp|http_server|jvm|process|logback)_[a-z_]+\\b(?![\"=])");

    private final Set<String> offered;

    @Autowired
    OperatorsFilesTest(@LocalServerPort int port, @LocalManagementPort int managementPort) {
        new TestClient(port).send("GET", "/anmeldung", "", request -> request);
        var text = new TestClient(managementPort)
                .send("GET", "/actuator/prometheus", "", request -> request)
                .body();
        this.offered = text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyRuleWatchesWhatThePortalOffers() {
        assertThat(rules()).hasSizeGreaterThan(15).allSatisfy(rule -> {
            assertThat(rule).containsKeys("alert", "expr", "labels", "annotations");
            assertThat(rule.get("labels")).asInstanceOf(MAP).containsKey("severity");
            assertThat(rule.get("annotations")).asInstanceOf(MAP).containsKeys("summary", "description");
        });
        assertThat(offered).containsAll(measures(expressions()));
    }

    @Test
    void everyPictureShowsWhatThePortalOffers() {
        assertThat(shown()).hasSizeGreaterThan(15);
        assertThat(offered).containsAll(shown());
    }

    @Test
    void nothingOfOurOwnIsMeasuredInVain() {
        var watched = new TreeSet<>(shown());
        watched.addAll(measures(expressions()));

        assertThat(offered.stream().filter(name -> name.startsWith("depesche_")))
                .isNotEmpty()
                .allMatch(watched::contains);
    }

    @Test
    void prometheusItselfTakesRulesAndSettings() throws IOException {
        assumeTrue(Files.isExecutable(PROMTOOL), "promtool is not installed (Debian package prometheus)");
        var check = new ProcessBuilder(PROMTOOL.toString(), "check", "config", "../ops/prometheus/prometheus.yml")
                .redirectErrorStream(true)
                .start();

        var said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.onExit().join().exitValue()).as(said).isZero();
        assertThat(said).contains("rules found");
    }

    private static List<Map<String, Object>> rules() {
        Map<String, List<Map<String, List<Map<String, Object>>>>> file =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(text(RULES));
        return file.getOrDefault("groups", List.of()).stream()
                .flatMap(group -> group.getOrDefault("rules", List.of()).stream())
                .toList();
    }

    private static Stream<String> expressions() {
        return rules().stream().map(rule -> String.valueOf(rule.get("expr")));
    }

    private static Set<String> shown() {
        return measures(JsonMapper.shared()
                .readTree(text(DASHBOARD))
                .get("panels")
                .valueStream()
                .flatMap(panel -> panel.get("targets").valueStream())
                .map(target -> target.get("expr"))
                .map(JsonNode::asString));
    }

    private static Set<String> measures(Stream<String> expressions) {
        return expressions
                .flatMap(expression -> MEASURE.matcher(expression).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
