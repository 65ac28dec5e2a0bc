package de.depesche.formats.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class RulePageTest {

    @Test
    void thePageListsTheRulesAsTheyAre() throws IOException {
        var page = Pages.root().resolve(RulePage.NAME);
        if ("write".equals(System.getProperty("pages"))) {
            Files.writeString(page, RulePage.text());
        }
        assertThat(Files.exists(page) ? Files.readString(page) : "")
                .as("%s is not up to date; write it anew with: %s", RulePage.NAME, RulePage.COMMAND)
                .isEqualTo(RulePage.text());
    }

    @Test
    void eachRuleButPermittedValuesOfLdt3IsNamedByATest() {
        assertThat(RulePage.text().lines().filter(RulePage::isUnnamed))
                .allMatch(row -> row.startsWith("| `LDT3-E") && row.contains("Der Inhalt ist einer von: "));
    }
}
