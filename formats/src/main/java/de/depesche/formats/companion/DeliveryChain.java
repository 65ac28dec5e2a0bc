package de.depesche.formats.companion;

import de.depesche.formats.rules.Catalogue;
import de.depesche.formats.rules.Catalogue.Check;
import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Text;
import de.depesche.formats.rules.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A delivery beside those that were sent before it: whether it is rightly new, or rightly a correction.
///
/// @param next the delivery to be sent
/// @param sent what was sent before, in any order
public record DeliveryChain(CompanionFile next, List<CompanionFile> sent) {
    private static final Catalogue<DeliveryChain> CATALOGUE = new Catalogue<>(List.of(
            Check.of(rule("BGD-0810-NEW"), DeliveryChain::reusedGuid),
            Check.of(rule("BGD-0810-ORIGIN"), DeliveryChain::unknownOrigin),
            Check.of(rule("BGD-0810-NEXT"), DeliveryChain::wrongVersion),
            Check.of(rule("BGD-0810-SAME"), DeliveryChain::otherSubject)));

    private static final Text NO_PREDECESSORS =
            Text.of("Die früheren Lieferungen liegen nicht vor.", "The earlier deliveries are not there.");

    public DeliveryChain {
        sent = List.copyOf(sent);
    }

    /// What is wrong with sending it now.
    public void check(Findings findings) {
        CATALOGUE.check(this, findings);
    }

    /// For a delivery whose predecessors nobody knows: a correction is then not checked.
    public static void unknown(CompanionFile next, Findings findings) {
        if (next.version() > 1) {
            CATALOGUE.rules().forEach(rule -> findings.notChecked(rule, NO_PREDECESSORS));
        }
    }

    /// The latest delivery of the same GUID.
    public Optional<CompanionFile> replaced() {
        return sent.stream()
                .filter(earlier -> earlier.guid().equals(next.guid()))
                .max(Comparator.comparingInt(CompanionFile::version));
    }

    private Stream<Finding> reusedGuid(Rule rule) {
        return replaced()
                .filter(earlier -> next.version() == 1)
                .map(earlier -> rule.at(at("guid"), Map.of("known", "" + earlier.version())))
                .stream();
    }

    private Stream<Finding> unknownOrigin(Rule rule) {
        return next.version() > 1 && replaced().isEmpty()
                ? Stream.of(rule.at(at("guid"), Map.of("found", "" + next.version())))
                : Stream.empty();
    }

    private Stream<Finding> wrongVersion(Rule rule) {
        return replaced()
                .filter(earlier -> next.version() > 1 && next.version() != earlier.version() + 1)
                .map(earlier -> rule.at(
                        at("version"),
                        Map.of(
                                "known", "" + earlier.version(),
                                "found", "" + next.version(),
                                "expected", "" + (earlier.version() + 1))))
                .stream();
    }

    private Stream<Finding> otherSubject(Rule rule) {
        return replaced()
                .filter(earlier -> next.version() > 1)
                .map(this::differences)
                .filter(differences -> !differences.isEmpty())
                .map(differences -> rule.at(at("guid"), Map.of("found", String.join(", ", differences))))
                .stream();
    }

    private List<String> differences(CompanionFile earlier) {
        var differences = new ArrayList<String>();
        note(differences, "bsnr", earlier.bsnr(), next.bsnr());
        note(differences, "dokumenten_typ", earlier.documentType(), next.documentType());
        note(differences, "quartal", earlier.quarter(), next.quarter());
        note(differences, "testdaten", earlier.testData(), next.testData());
        return differences;
    }

    private static void note(List<String> differences, String element, Object earlier, Object now) {
        if (!Objects.equals(earlier, now)) {
            differences.add(element);
        }
    }

    private static Where at(String element) {
        return Where.path("/einlieferung/" + element).inFile(CompanionFile.FILE_NAME);
    }

    private static Rule rule(String id) {
        return CompanionRules.BOOK.rule(id);
    }
}
