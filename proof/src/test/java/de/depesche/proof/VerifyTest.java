package de.depesche.proof;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.proof.canonical.Json;
import de.depesche.proof.receipt.SampleReceipts;
import de.depesche.proof.verification.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aReceiptItsFileAndTheTrustFileLieThere() throws Exception {
        var world = new World(folder.resolve("keys"), SampleReceipts.LOG_KEY);
        Files.write(folder.resolve("beleg.pdf"), world.sealed(world.receipt(1)));
        Files.writeString(folder.resolve("trust"), world.trust().text());
        Files.write(folder.resolve("OP-Bericht Größe 1.pdf"), SampleReceipts.content(1));
        Files.write(folder.resolve("fremd\u001b[2J.pdf"), SampleReceipts.content(2));
    }

    /// Names with a dot are files in the folder.
    private int verify(String... arguments) {
        var given = new ArrayList<String>();
        for (var argument : arguments) {
            given.add(
                    argument.contains(".") || argument.equals("trust")
                            ? folder.resolve(argument).toString()
                            : argument);
        }
        var clock = Clock.fixed(World.NOW, ZoneOffset.UTC);
        return new Verify(
                        clock,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false)
                .run(given);
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatHoldsIsSaidAndTheCodeIsZero() {
        assertThat(verify("beleg.pdf", "OP-Bericht Größe 1.pdf", "--trust", "trust", "--lang", "de"))
                .isZero();
        assertThat(output())
                .contains(
                        "MD-2026-000123",
                        " Uhr ME",
                        "Alles Geprüfte gilt.",
                        "Gesiegelt hat das Portal „Portal Musterland“")
                .doesNotContain("NICHT", "nicht geprüft");
    }

    @Test
    void aForeignFileMakesTheCodeOneAndCannotWriteToTheTerminal() {
        assertThat(verify("beleg.pdf", "fremd\u001b[2J.pdf", "--trust", "trust", "--lang", "de"))
                .isEqualTo(1);
        assertThat(output())
                .contains("GILT NICHT", "fremd⟨U+001B⟩[2J.pdf: steht nicht im Beleg", "Der Beleg gilt, aber")
                .doesNotContain("\u001b");
    }

    @Test
    void aBrokenReceiptMakesTheCodeOne() throws IOException {
        var bytes = Files.readAllBytes(folder.resolve("beleg.pdf"));
        bytes[2000] ^= 1;
        Files.write(folder.resolve("alt.pdf"), bytes);

        assertThat(verify("alt.pdf", "--trust", "trust", "--lang", "en")).isEqualTo(1);
        assertThat(output()).contains("DOES NOT HOLD", "The receipt does NOT hold.");
    }

    @Test
    void withoutTrustItIsSaidPlainlyThatNobodyKnowsWhoSealed() {
        assertThat(verify("beleg.pdf", "--lang", "de")).isZero();
        assertThat(output()).contains("Wer gesiegelt hat, ist NICHT geprüft", "Nicht geprüft: 2.");
    }

    @Test
    void programsReadJson() {
        assertThat(verify("beleg.pdf", "--json", "--trust", "trust")).isZero();
        assertThat(Json.parse(output().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Json.Obj.class,
                        json -> assertThat(json.members())
                                .containsEntry("holds", new Json.Bool(true))
                                .containsKeys("findings", "statement"));
    }

    @Test
    void wrongUseSaysWhatIsRight() throws IOException {
        Files.writeString(folder.resolve("no.trust"), "nonsense");
        for (var arguments : List.of(
                new String[] {},
                new String[] {"beleg.pdf", "--nonsense"},
                new String[] {"beleg.pdf", "--trust"},
                new String[] {"beleg.pdf", "--lang", "fr"},
                new String[] {"beleg.pdf", "missing.pdf"},
                new String[] {"beleg.pdf", "--trust", "no.trust"},
                new String[] {"missing.pdf"})) {
            err.reset();
            assertThat(verify(arguments)).isEqualTo(2);
            assertThat(errors()).contains("depesche verify");
        }
        assertThat(output()).isEmpty();
    }

    @Test
    void helpIsGivenToWhoAsks() {
        assertThat(verify("--help")).isZero();
        assertThat(output()).contains("--trust");
    }
}
