package de.depesche.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ConvertTest extends CheckerCalls {
    /// The first line's length is wrong, the second one ends with LF alone, the last one with nothing.
    private static final String FILE = "99980006310\r\n0153101Müller\n0133000 4711";

    @Test
    void aFileBecomesJsonAndComesBackByteForByte() throws IOException {
        var file = file("a.gdt", FILE);
        var json = folder.resolve("a.json");
        var back = folder.resolve("b.gdt");

        assertThat(run("convert", file.toString(), "--to", json.toString())).isZero();
        assertThat(out()).isEqualTo("GDT: " + json + System.lineSeparator());
        assertThat(run("convert", "--back", json.toString(), "--to", back.toString()))
                .isZero();

        assertThat(back).hasSameBinaryContentAs(file);
        assertThat(names()).containsExactlyInAnyOrder("a.gdt", "a.json", "b.gdt");
    }

    @Test
    void withoutATargetEitherWayWritesToStandardOutputAlone() throws IOException {
        var file = file("a.gdt", FILE);

        assertThat(run("convert", file.toString())).isZero();
        assertThat(out())
                .startsWith("{\n  \"format\": \"GDT\"")
                .contains("Müller")
                .endsWith("}\n");
        var json = Files.write(folder.resolve("a.json"), written());
        assertThat(run("convert", json.toString(), "--back")).isZero();

        assertThat(written()).isEqualTo(Files.readAllBytes(file));
        assertThat(err()).isEmpty();
    }

    @Test
    void aPipeIsReadOnceEitherWay() throws IOException {
        pipe(FILE);
        assertThat(run("convert", "-")).isZero();
        var json = written();
        var to = folder.resolve("a.json");
        pipe(FILE);
        assertThat(run("convert", "-", "--to", to.toString())).isZero();
        assertThat(to).hasBinaryContent(json);
        pipe(json);
        assertThat(run("convert", "--back", "-")).isZero();

        assertThat(written()).isEqualTo(bytes(FILE));
        pipe("<a>\n</b>");
        assertThat(run("convert", "-", "--lang", "de")).isEqualTo(3);
        assertThat(out()).isEmpty();
        assertThat(err()).startsWith("Standardeingabe:");
    }

    @Test
    void nothingIsLeftOfWhatIsRefused() throws IOException {
        var file = file("a.xml", "<a>\n</b>").toString();
        var json = file("a.json", "{\"format\": \"KVDT\",\n\"charset\": \"UTF-8\", \"lines\": [{}]}")
                .toString();
        var to = folder.resolve("target").toString();

        assertThat(run("convert", file, "--to", to, "--lang", "de")).isEqualTo(3);
        assertThat(err()).contains("a.xml:", "FEHLER  Zeile 2", "JSON-XML-NESTING", "→ ");
        assertThat(run("convert", file)).isEqualTo(3);
        assertThat(out()).isEmpty();
        assertThat(run("convert", "--back", json, "--to", to, "--lang", "en")).isEqualTo(3);
        assertThat(err()).contains("a.json:", "ERROR  line 2", "JSON-MISSING");
        assertThat(run("convert", "--back", json)).isEqualTo(3);
        assertThat(out()).isEmpty();
        assertThat(names()).containsExactlyInAnyOrder("a.xml", "a.json");
    }

    @Test
    void noFileIsOverwritten() throws IOException {
        var file = file("a.gdt", FILE).toString();
        var there = file("there", "as it was");

        assertThat(run("convert", file, "--to", there.toString(), "--lang", "de"))
                .isEqualTo(4);

        assertThat(err()).contains("there lässt sich nicht schreiben");
        assertThat(there).hasContent("as it was");
        assertThat(names()).hasSize(2);
    }

    @Test
    void standardOutputThatFailsIsNotPassedOverInSilence() throws IOException {
        var file = file("a.gdt", FILE).toString();
        var full = new PrintStream(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("full");
            }
        });

        assertThat(run(full, "convert", file)).isEqualTo(4);
        assertThat(err()).contains("stdout");
    }
}
