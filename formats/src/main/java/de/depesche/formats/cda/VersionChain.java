package de.depesche.formats.cda;

import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Where;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Documents that replace each other: the same set id, growing versions, each with its own id.
public final class VersionChain {
    private VersionChain() {}

    /// A document's place in its chain.
    ///
    /// @param version from 1
    public record Link(String setId, int version, String id) {

        /// Where the letter is part of a chain.
        public static Optional<Link> of(LetterHeader letter) {
            return letter.setId()
                    .flatMap(setId -> letter.version()
                            .filter(version -> version.matches("[1-9][0-9]{0,8}"))
                            .map(version -> new Link(
                                    setId,
                                    Integer.parseInt(version),
                                    letter.id().orElse(""))));
        }
    }

    /// What is wrong with the documents of one set id; others are left out.
    public static void check(String setId, List<Link> links, Findings findings) {
        var chain = links.stream()
                .filter(link -> link.setId().equals(setId))
                .sorted(Comparator.comparingInt(Link::version))
                .toList();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < chain.size(); i++) {
            int version = chain.get(i).version();
            int before = i == 0 ? 0 : chain.get(i - 1).version();
            var facts = Map.of("found", "" + version, "before", "" + before, "set", setId);
            if (version == before) {
                findings.add(rule("CHAIN-TWICE").at(Where.FILE, facts));
            } else if (version > before + 1) {
                findings.add(rule("CHAIN-GAP").at(Where.FILE, facts));
            }
            if (!ids.add(chain.get(i).id())) {
                findings.add(rule("CHAIN-ID").at(Where.FILE, facts));
            }
        }
    }

    /// The latest version of a set, which replaces the others.
    public static Optional<Link> latest(String setId, List<Link> links) {
        return links.stream().filter(link -> link.setId().equals(setId)).max(Comparator.comparingInt(Link::version));
    }

    private static Rule rule(String id) {
        return LetterRules.BOOK.rule(id);
    }
}
