package de.depesche.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CheckerTest extends CheckerCalls {
    /// A device's answer; the first line's length is wrong.
    private static final String DAMAGED = "99980006310\r\n0133000 4711\r\n";

    @Test
    void aFindingNamesLineRuleAndRemedyInTheLanguageAskedFor() throws IOException {
        var file = file("Gerät.gdt", DAMAGED);

        assertThat(run("check", file.toString(), "--lang", "de")).isEqualTo(2);

        assertThat(out()).contains("Gerät.gdt: GDT", "FEHLER  Zeile 1", "XDT-", "→ ", "fehlerhaft: ");
        run("check", file.toString(), "--lang", "en");
        assertThat(out()).contains("ERROR  line 1", "faulty: ");
    }

    @Test
    void aFaultInManyLinesIsSaidOnceWithItsLines() throws IOException {
        var file = file("a.gdt", DAMAGED.replace("\r\n", "\n") + "0133000 4711\r\n0133000 4711\n".repeat(2));
        var html = folder.resolve("report.html");

        run("check", file.toString(), "--html", html.toString(), "--lang", "de");

        assertThat(out()).contains("Zeilen 1–2, 4, 6  XDT-LF").containsOnlyOnce("mit LF allein");
        assertThat(Files.readString(html)).contains("<td>Zeilen 1–2, 4, 6</td>", "<code>depesche check --fix</code>");
        run("check", file.toString(), "--json");
        assertThat(JsonMapper.shared().readTree(out()).get(0).path("findings").findValuesAsString("rule"))
                .filteredOn("XDT-LF"::equals)
                .as("programs get each line")
                .hasSize(4);
    }

    @Test
    void theWorstFileDecidesTheExitCode() throws IOException {
        var damaged = file("a.gdt", DAMAGED).toString();
        var unknown = file("b.txt", "Guten Tag").toString();

        assertThat(run("check", damaged, unknown)).isEqualTo(3);
        assertThat(run("check", unknown, damaged)).isEqualTo(3);
    }

    @Test
    void wrongCallsSayWhatIsWrongAndHowItGoes() throws IOException {
        var file = file("a.gdt", DAMAGED).toString();
        for (var wrong : List.of(
                List.of("check"),
                List.of("check", "--nothing", file),
                List.of("check", file, "--html"),
                List.of("check", file, "--lang", "fr"),
                List.of("verify", file),
                List.of("check", folder.resolve("missing{x}.gdt").toString()),
                List.of("check", "-", "--package"),
                List.of("check", file, "--schema", file),
                List.of("check", file, "--pdf", folder.toString()),
                List.of("check", file, "--back"),
                List.of("convert"),
                List.of("convert", file, file),
                List.of("convert", file, "--json"),
                List.of("convert", file, "--to"),
                List.of("convert", folder.toString()),
                List.of("convert", file, "--to", file),
                List.of(
                        "convert",
                        file,
                        "--to",
                        folder.resolve("missing/a.json").toString()))) {
            assertThat(run(wrong.toArray(String[]::new))).as("%s", wrong).isEqualTo(4);
            assertThat(err()).as("%s", wrong).contains("./depesche check");
        }
        assertThat(run("check", "--help")).isZero();
        assertThat(run()).isZero();
    }

    @Test
    void programsGetTheFindingsAsJson() throws IOException {
        run("check", "--json", file("a.gdt", DAMAGED).toString(), "--lang", "en");

        var json = JsonMapper.shared().readTree(out());
        assertThat(json).hasSize(1);
        assertThat(json.get(0).path("kind").asString()).isEqualTo("gdt");
        assertThat(json.get(0).path("verdict").asString()).isEqualTo("errors");
        var finding = json.get(0).path("findings").get(0);
        assertThat(finding.path("line").asInt()).isEqualTo(1);
        for (var name : List.of("rule", "severity", "certainty", "source", "message", "remedy")) {
            assertThat(finding.path(name).asString()).as(name).isNotBlank();
        }
    }

    @Test
    void pagesShowHostileNamesAndContentsAsText() throws Exception {
        var file = file("a<script>&\".gdt", "01380006310\r\n999x\u0001<b>\r\n");
        var html = folder.resolve("report.html");
        var pdf = folder.resolve("report.pdf");

        run("check", file.toString(), "--html", html.toString(), "--pdf", pdf.toString(), "--lang", "de");

        assertThat(Files.readString(html))
                .contains("a&lt;script&gt;&amp;&quot;.gdt")
                .doesNotContain("<script", "<b>");
        var parsed = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(html.toFile());
        assertThat(parsed.getElementsByTagName("tr").getLength()).isGreaterThan(1);
        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Prüfbericht", "<script>", "Zeile 2");
        }
    }

    @Test
    void aCorrectedCopyIsShownAndLeavesTheFileAsItWas() throws IOException {
        var file = file("a.gdt", DAMAGED);
        var copy = folder.resolve("a.korrigiert.gdt");

        run("check", "--fix", file.toString(), "--lang", "de");

        assertThat(out()).contains("- 99980006310", "+ 01380006310", "a.korrigiert.gdt");
        assertThat(Files.readString(file)).isEqualTo(DAMAGED);
        assertThat(Files.readString(copy)).startsWith("01380006310\r\n");
        assertThat(run("check", "--fix", file.toString()))
                .as("a copy is never overwritten")
                .isEqualTo(4);
        run("check", "--fix", copy.toString(), "--lang", "de");
        assertThat(out()).contains("Mechanisch ist nichts zu berichtigen.");
        assertThat(names()).hasSize(2);
    }

    @Test
    void whatCannotBeReadToItsEndIsNotCopiedInPart() throws IOException {
        var file = file("a.gdt", DAMAGED + "x".repeat(1 << 17) + "\r\n0133000 4712\r\n");

        assertThat(run("check", "--fix", file.toString(), "--lang", "de")).isEqualTo(3);

        assertThat(out()).contains("Keine Kopie");
        assertThat(names()).containsExactly("a.gdt");
    }

    @Test
    void masterDataThatCannotBeReadNameTheFile() throws IOException {
        file("icd.csv", "code;billable;mark;from_age;to_age;sex\nA00.0;j\n");

        assertThat(run("check", file("a.gdt", DAMAGED).toString(), "--master", folder.toString()))
                .isEqualTo(4);
        assertThat(err()).contains("icd.csv");
    }
}
