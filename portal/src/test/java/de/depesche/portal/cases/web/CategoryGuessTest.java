package de.depesche.portal.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryGuessTest {

    @ParameterizedTest
    @CsvSource({
        "Entlassbrief_Muster.pdf, hospital-report",
        "OP-Bericht 2025.pdf, hospital-report",
        "Pflegebericht.pdf, chart",
        "Fieberkurve.PDF, chart",
        "Labor_kumulativ.pdf, technical-finding",
        "Röntgen Thorax.jpg, technical-finding",
        "CT Schädel.pdf, technical-finding"
    })
    void wellKnownWordsSuggestACategory(String fileName, String category) {
        assertThat(CategoryGuess.of(fileName)).contains(category);
    }

    @Test
    void shortWordsMustStandAlone() {
        assertThat(CategoryGuess.of("Wictor.pdf")).isEmpty();
        assertThat(CategoryGuess.of("scan0007.pdf")).isEmpty();
    }
}
