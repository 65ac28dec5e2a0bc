package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Befund.pdf | Befund.pdf",
                "../../etc/passwd | passwd",
                "C:\\Users\\x\\Arzt brief.PDF | Arzt brief.PDF",
                "'  viele   Leerzeichen .pdf ' | viele Leerzeichen .pdf",
                "con | con",
                "'/' | Dokument",
                "'' | Dokument",
            })
    void aPathLosesItsFolders(String sent, String cleaned) {
        assertThat(FileName.cleaned(sent).value()).isEqualTo(cleaned);
    }

    @Test
    void whatNobodySeesIsRemoved() {
        assertThat(FileName.cleaned("a\0b\r\nSet-Cookie: x\u202Efdp.exe").value())
                .isEqualTo("abSet-Cookie: xfdp.exe");
        assertThat(FileName.cleaned("\u200B\uFEFF\uD800").value()).isEqualTo("Dokument");
    }

    @Test
    void decomposedLettersAreComposed() {
        assertThat(FileName.cleaned("A\u0308rzte.pdf").value()).isEqualTo("Ärzte.pdf");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        var name = FileName.cleaned("🩺".repeat(4000) + ".pdf");

        assertThat(name.value().codePointCount(0, name.value().length())).isEqualTo(255);
        assertThat(name.value()).endsWith("….pdf");
        assertThat(name.ending()).isEqualTo("pdf");
    }

    @Test
    void theEndingIsWhatFollowsTheLastDot() {
        assertThat(FileName.cleaned("x.tar.GZ").ending()).isEqualTo("gz");
        assertThat(FileName.cleaned("x.").ending()).isEmpty();
        assertThat(FileName.cleaned("pdf").ending()).isEmpty();
        assertThat(FileName.cleaned("x.pdf ").ending()).isEqualTo("pdf");
    }
}
