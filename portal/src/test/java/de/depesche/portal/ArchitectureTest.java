package de.depesche.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The picture of the modules in `docs/architecture.md` is the truth: a new arrow is drawn there, or not made.
class ArchitectureTest {
    private static final Pattern ARROW = Pattern.compile(" +(\\w+) --> (.+)");

    private final Map<String, Set<String>> drawn = drawn();
    private final Map<String, Set<String>> used = used();

    @Test
    void modulesUseWhatThePictureSays() {
        assertThat(arrowsOf(used, drawn)).as("used, but not in the picture").isEmpty();
    }

    @Test
    void thePictureShowsNoArrowThatIsNotThere() {
        assertThat(arrowsOf(drawn, used)).as("in the picture, but not used").isEmpty();
    }

    /// Those of the first that the second does not have, not even by way of others.
    private static List<String> arrowsOf(Map<String, Set<String>> first, Map<String, Set<String>> second) {
        return first.entrySet().stream()
                .flatMap(from -> from.getValue().stream()
                        .filter(to -> !reachable(from.getKey(), second).contains(to))
                        .map(to -> from.getKey() + " --> " + to))
                .toList();
    }

    private static Set<String> reachable(String from, Map<String, Set<String>> arrows) {
        var reached = new TreeSet<String>();
        var next = new ArrayDeque<>(Set.of(from));
        while (!next.isEmpty()) {
            arrows.getOrDefault(next.pop(), Set.of()).stream()
                    .filter(reached::add)
                    .forEach(next::push);
        }
        return reached;
    }

    private static Map<String, Set<String>> used() {
        var modules = ApplicationModules.of(Portal.class);
        return modules.stream()
                .collect(Collectors.toMap(
                        module -> module.getIdentifier().toString(),
                        module -> module.getDirectDependencies(modules)
                                .uniqueModules()
                                .map(used -> used.getIdentifier().toString())
                                .collect(Collectors.toCollection(TreeSet::new))));
    }

    private static Map<String, Set<String>> drawn() {
        var arrows = new TreeMap<String, Set<String>>();
        try {
            for (var line : Files.readAllLines(Path.of("../docs/architecture.md"))) {
                var arrow = ARROW.matcher(line);
                if (arrow.matches()) {
                    arrows.put(
                            arrow.group(1),
                            Set.copyOf(Arrays.asList(arrow.group(2).split(" & "))));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return arrows;
    }
}
