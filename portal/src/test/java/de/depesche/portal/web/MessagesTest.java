package de.depesche.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final Path FOLDER = Path.of("src/main/resources/messages");

    static Stream<String> modules() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyTextExistsInGermanAndEnglish(String module) throws IOException {
        assertThat(new TreeSet<>(read(module).keySet()))
                .containsExactlyElementsOf(new TreeSet<>(read(module + "_en").keySet()));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void apostrophesAreTypographic(String module) throws IOException {
        assertThat(read(module).values())
                .as("a straight one means something to MessageFormat")
                .noneMatch(text -> text.toString().contains("'"));
        assertThat(read(module + "_en").values())
                .as("a straight one means something to MessageFormat")
                .noneMatch(text -> text.toString().contains("'"));
    }

    private static Properties read(String name) throws IOException {
        var texts = new Properties();
        try (var file = Files.newBufferedReader(FOLDER.resolve(name + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }
}
