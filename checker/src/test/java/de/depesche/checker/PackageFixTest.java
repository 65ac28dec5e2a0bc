package de.depesche.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `--fix` of a folder, a mail or files given together.
class PackageFixTest extends CheckerCalls {
    private static final String DAMAGED = "99980006310\r\n01330004711\r\n";
    private static final String RIGHT = "01380006310\r\n01330004711\r\n";

    @Test
    void correctedPartsOfAFolderStandInAFolderBesideIt() throws IOException {
        var delivery = Files.createDirectory(folder.resolve("Lieferung"));
        var part = Files.writeString(delivery.resolve("a.gdt"), DAMAGED);
        Files.writeString(delivery.resolve("b.gdt"), RIGHT);
        Files.writeString(delivery.resolve("c.txt"), "Guten Tag");

        run("check", delivery.toString(), "--fix", "--lang", "de");

        var copies = folder.resolve("Lieferung.korrigiert");
        assertThat(out()).contains("+ 01380006310", copies.resolve("a.gdt").toString(), "Ersetzen Sie damit die Teile");
        assertThat(Files.readString(copies.resolve("a.gdt"))).isEqualTo(RIGHT);
        assertThat(copies.toFile().list()).containsExactly("a.gdt");
        assertThat(Files.readString(part)).isEqualTo(DAMAGED);
        assertThat(run("check", delivery.toString(), "--fix"))
                .as("a copy is never overwritten")
                .isEqualTo(4);
    }

    @Test
    void correctedPartsOfAMailStandBesideItWhateverTheirNames() throws IOException {
        var mail = file("Post.eml", mail(part("../a.gdt", DAMAGED), part("x/A.gdt", DAMAGED)));

        run("check", mail.toString(), "--fix", "--lang", "en");

        var copies = folder.resolve("Post.korrigiert");
        assertThat(copies.toFile().list()).containsExactlyInAnyOrder("a.gdt", "A-2.gdt");
        assertThat(Files.readString(copies.resolve("a.gdt"))).isEqualTo(RIGHT);
        assertThat(out()).contains("have a message written again");
        assertThat(names()).containsExactlyInAnyOrder("Post.eml", "Post.korrigiert");
    }

    @Test
    void filesGivenTogetherGetTheirCopiesBesideThem() throws IOException {
        var one = file("a.gdt", DAMAGED).toString();
        var other = file("b.gdt", RIGHT).toString();

        run("check", one, other, "--package", "--fix");

        assertThat(names()).containsExactlyInAnyOrder("a.gdt", "a.korrigiert.gdt", "b.gdt");
    }

    @Test
    void whereNothingIsMechanicalNothingIsLeftBehind() throws IOException {
        var mail = file("Post.eml", mail(part("a.gdt", RIGHT)));

        run("check", mail.toString(), "--fix", "--lang", "de");

        assertThat(out()).contains("Mechanisch ist nichts zu berichtigen.");
        assertThat(names()).containsExactly("Post.eml");
    }

    @Test
    void aPartThatCannotBeReadToItsEndGetsNoCopy() throws IOException {
        var cut = DAMAGED + "x".repeat(1 << 17) + "\r\n";
        var mail = file("Post.eml", mail(part("a.gdt", cut), part("b.gdt", DAMAGED)));

        run("check", mail.toString(), "--fix");

        assertThat(folder.resolve("Post.korrigiert").toFile().list()).containsExactly("b.gdt");
    }

    @Test
    void standardInputHasNoPlaceForACopy() throws IOException {
        pipe(DAMAGED);
        run("check", "-", "--fix", "--lang", "de");

        assertThat(out()).contains("Keine Kopie: Zum Berichtigen nennen Sie die Datei");
        assertThat(names()).isEmpty();
    }

    @Test
    void programsSeeFindingsAloneAndStillGetTheCopies() throws IOException {
        var mail = file("Post.eml", mail(part("a.gdt", DAMAGED)));

        run("check", mail.toString(), "--fix", "--json");

        assertThat(out()).startsWith("[").doesNotContain("korrigiert");
        assertThat(folder.resolve("Post.korrigiert")).isNotEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "a.gdt, a.gdt",
        "../../a.gdt, a.gdt",
        "C:\\x\\a.gdt, a.gdt",
        "a:b.gdt, a_b.gdt",
        ".., _",
        ".a, _a",
        "x/, _"
    })
    void aNameFromAMailStaysInItsFolder(String name, String plain) {
        assertThat(Copies.plain(name)).isEqualTo(plain);
    }

    @Test
    void controlCharactersAndEndlessNamesAreCut() {
        assertThat(Copies.plain("a\u0000b\n.gdt")).isEqualTo("a_b_.gdt");
        assertThat(Copies.plain("a".repeat(500) + ".gdt")).hasSize(120).endsWith("a.gdt");
    }

    private static String part(String name, String content) {
        return "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"" + name
                + "\"\r\n\r\n" + content;
    }

    private static String mail(String... parts) {
        return "From: praxis@kim.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=g\r\n\r\n--g\r\n"
                + String.join("\r\n--g\r\n", parts) + "\r\n--g--\r\n";
    }
}
