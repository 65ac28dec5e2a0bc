package de.depesche.formats.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "Müller, mueller",
        "MÜLLER, mueller",
        "Mu\u0308ller, mueller",
        "Weiß, weiss",
        "STRAẞE, strasse",
        "José Núñez, jose nunez",
        "Çelik, celik",
        "Łukasz Đoković, lukasz dokovic",
        "İbrahim Yıldız, ibrahim yildiz",
        "Sørensen, soerensen",
        "Æther Œuvre Þor, aether oeuvre thor",
        "Dvořák, dvorak",
        "Größe, groesse",
        "ﬁnal, final",
        "Ａ１２, a12",
        "MD-2026/00123, md 2026 00123",
        "O'Brien, o brien",
        "100%_\\, 100",
        "Иванов, иванов",
    })
    void foldingLeavesPlainWords(String text, String folded) {
        assertThat(SearchText.fold(text)).isEqualTo(folded);
    }

    @Test
    void punctuationBecomesSingleBlanks() {
        assertThat(SearchText.fold("  Müller-Lüdenscheidt,\t(geb. Über)  "))
                .isEqualTo("mueller luedenscheidt geb ueber");
        assertThat(SearchText.fold("–…! \u0301 ")).isEmpty();
    }

    @Test
    void everySpellingFindsEveryOther() {
        var families = List.of(
                List.of("Müller", "Mueller", "MULLER", "mu\u0308ller", "müller"),
                List.of("Göthe", "Goethe", "Gothe"),
                List.of("Bäcker", "Baecker", "Backer", "BÄCKER"),
                List.of("Weiß", "Weiss", "WEISS"),
                List.of("Sørensen", "Soerensen", "Sorensen", "Sörensen"),
                List.of("Özgür", "Oezguer", "Ozgur"));
        for (var family : families) {
            for (var stored : family) {
                for (var asked : family) {
                    assertThat(found(asked, stored))
                            .as("%s finds %s", asked, stored)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"eller, Mueller", "uell, Müller", "muel, Muller", "el, Samuel", "uel, Samuel", "samu, Samuel"})
    void partsAreFoundAcrossSpellings(String asked, String stored) {
        assertThat(found(asked, stored)).isTrue();
    }

    @Test
    void wordsAreFoundInAnyOrderAndFieldAndOthersAreNot() {
        var index = SearchText.index("Müller, Jürgen", "Fall 4711-B");

        assertThat(found("jurgen muller", "Müller, Jürgen")).isTrue();
        assertThat(index).isEqualTo("mueller juergen fall 4711 b muller jurgen");
        assertThat(found("maier", "Müller, Jürgen")).isFalse();
        assertThat(found("muller hans", "Müller, Jürgen")).isFalse();
    }

    @Test
    void ueIsKeptWhereItIsHardlyAnUmlaut() {
        assertThat(SearchText.terms("Bauer Quelle neue"))
                .containsExactly(
                        new SearchTerm(List.of("bauer")),
                        new SearchTerm(List.of("quelle")),
                        new SearchTerm(List.of("neue")));
    }

    @Test
    void alternativesBeginWithTheSpelledOutForm() {
        assertThat(SearchText.terms("Köln Koeln")).containsExactly(new SearchTerm(List.of("koeln", "koln")));
        assertThat(SearchText.terms("Æ")).containsExactly(new SearchTerm(List.of("ae", "a")));
    }

    @Test
    void aQueryWithoutWordsHasNoTerms() {
        assertThat(SearchText.terms(" %_-- ")).isEmpty();
        assertThat(SearchText.terms("")).isEmpty();
        assertThat(SearchText.index("", "–")).isEmpty();
        assertThat(SearchText.index()).isEmpty();
    }

    @Test
    void everyCharacterFoldsToLettersAndDigitsOnly() {
        for (int codePoint = 0; codePoint < 0x3000; codePoint++) {
            var folded = SearchText.fold("a" + Character.toString(codePoint) + "b");
            assertThat(folded).as("U+%04X", codePoint).matches("[\\p{L}\\p{Nd}]+( [\\p{L}\\p{Nd}]+)*");
            assertThat(SearchText.fold(folded))
                    .as("folding twice, U+%04X", codePoint)
                    .isEqualTo(folded);
        }
    }

    @Test
    void aTermWithoutSpellingIsRefused() {
        assertThatThrownBy(() -> new SearchTerm(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean found(String asked, String stored) {
        var index = SearchText.index(stored);
        return SearchText.terms(asked).stream()
                .allMatch(term -> term.alternatives().stream().anyMatch(index::contains));
    }
}
