package de.depesche.formats.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.ldt.LdtCheck;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
    void eachRuleStandsInABookAndEachRuleOfABookIsAsked() throws IOException {
        var asked = Stream.concat(
                        Book.all().stream().flatMap(book -> book.rules().stream()),
                        LdtCheck.undecided().stream().map(Report.NotChecked::rule))
                .filter(rule -> !isPermittedValues(rule))
                .map(Rule::id);

        assertThat(written()).containsExactlyInAnyOrderElementsOf(asked.toList());
    }

    /// Their book is the table of values.
    private static boolean isPermittedValues(Rule rule) {
        return rule.id().startsWith("LDT3-E") && rule.condition().german().startsWith("Der Inhalt ist einer von: ");
    }

    private static List<String> written() throws IOException {
        try (var files = Files.walk(Pages.root().resolve("formats/src/main/resources"))) {
            return files.filter(file -> file.toString().endsWith(".rules"))
                    .flatMap(file -> RuleBook.parse(text(file)).rules().stream())
                    .map(Rule::id)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void eachRuleButPermittedValuesOfLdt3IsNamedByATest() {
        assertThat(RulePage.text().lines().filter(RulePage::isListOfValues))
                .allMatch(row -> row.startsWith("| `LDT3-E") && row.contains("Der Inhalt ist einer von: "));
    }
}
