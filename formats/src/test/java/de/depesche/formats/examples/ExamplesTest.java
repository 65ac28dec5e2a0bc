package de.depesche.formats.examples;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.catalogue.Pages;
import de.depesche.formats.xdt.XdtWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The examples of the page run, and the page shows them as they are.
class ExamplesTest {
    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

    @TempDir
    Path folder;

    @Test
    void aBillingFileIsChecked() throws IOException {
        var file = folder.resolve("Z01021234500_04.07.2026_09.30.CON");
        var good = lines("kvdt/adt.txt");
        Files.write(file, good);
        assertThat(printed(() -> CheckBilling.main(new String[] {file.toString()})))
                .isEqualTo("OK\n");
        Files.writeString(file, new String(good, LATIN_9).replaceFirst("\r\n", "\n"), LATIN_9);
        assertThat(printed(() -> CheckBilling.main(new String[] {file.toString()})))
                .startsWith("XDT-LF: Die Zeile endet mit LF allein.\n  Ein Programm hat die Zeilenenden")
                .endsWith("ERRORS\n");
    }

    @Test
    void resultsAreShown() throws IOException {
        var file = folder.resolve("befund.ldt");
        Files.write(file, resource("ldt/befund.ldt"));
        assertThat(printed(() -> ShowResults.main(new String[] {file.toString()})))
                .contains(": 0.80 mg/dl\n")
                .endsWith("OK\n");
    }

    @Test
    void aNameIsChanged() throws IOException {
        var file = folder.resolve("in.gdt");
        var changed = folder.resolve("out.gdt");
        Files.writeString(file, "01380006310\r\n0153101Muster\r\n", LATIN_9);
        assertThat(printed(() ->
                        ChangeName.main(new String[] {file.toString(), "Muster", "Müllerin", changed.toString()})))
                .isEqualTo("GDT\nGDT\n");
        assertThat(Files.readString(changed, LATIN_9)).isEqualTo("01380006310\r\n0173101Müllerin\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CheckBilling", "ShowResults", "ChangeName"})
    void thePageShowsTheExampleAsItIs(String example) throws IOException {
        var code = Files.readString(Pages.root()
                .resolve("formats/src/test/java/de/depesche/formats/examples")
                .resolve(example + ".java"));
        assertThat(Files.readString(Pages.root().resolve("docs/formats.md")))
                .contains("```java\n" + code.substring(code.indexOf("import")) + "```\n");
    }

    private interface Example {
        void run() throws IOException;
    }

    private static String printed(Example example) throws IOException {
        var before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            example.run();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static byte[] lines(String fields) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new XdtWriter(out, LATIN_9);
        for (var field :
                new String(resource(fields), StandardCharsets.UTF_8).lines().toList()) {
            writer.line(field.substring(0, 4), field.substring(4));
        }
        return out.toByteArray();
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(ExamplesTest.class.getResourceAsStream("/de/depesche/formats/" + name))) {
            return in.readAllBytes();
        }
    }
}
