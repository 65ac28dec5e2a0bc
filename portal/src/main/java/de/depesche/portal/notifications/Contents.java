package de.depesche.portal.notifications;

import static java.util.function.Predicate.not;

import de.depesche.portal.cases.CaseBrief;
import de.depesche.portal.notifications.Audience.Relation;
import de.depesche.portal.notifications.Preference.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/// What one person is told of an occasion, the most urgent first.
record Contents(List<Section> sections) {

    record Section(Heading heading, List<CaseBrief> cases) {}

    enum Heading {
        /// Uploaded, but not closed: the costliest trap.
        UNCLOSED("unclosed"),
        OWN("own"),
        FREE("free"),
        COLLEAGUES("colleagues"),
        CLOSED_BY_DEADLINE("closed-by-deadline"),
        DOCUMENT_REFUSED("document-refused"),
        ARRIVED("arrived"),
        PICKED_UP("picked-up");

        private final String code;

        Heading(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    static Contents of(Material material, Audience audience, Preference preference) {
        var sections = new ArrayList<Section>();
        sections.addAll(deadlines(material, audience));
        sections.addAll(happenings(material, audience, preference));
        if (preference.wants(Topic.ARRIVED)) {
            var named = new HashSet<>(sections.stream()
                    .flatMap(section -> section.cases().stream())
                    .toList());
            sections.add(section(
                    Heading.ARRIVED, material.arrived(), brief -> audience.concerns(brief) && !named.contains(brief)));
        }
        return new Contents(sections.stream()
                .filter(not(section -> section.cases().isEmpty()))
                .toList());
    }

    private static List<Section> deadlines(Material material, Audience audience) {
        Predicate<CaseBrief> trapped = brief -> brief.progress().isUploadedButNotClosed();
        var calm = material.due().stream().filter(not(trapped)).toList();
        return List.of(
                section(Heading.UNCLOSED, material.due(), trapped.and(audience::concerns)),
                section(Heading.OWN, calm, brief -> audience.relation(brief) == Relation.OWN),
                section(Heading.FREE, calm, brief -> audience.relation(brief) == Relation.FREE),
                section(Heading.COLLEAGUES, calm, brief -> audience.relation(brief) == Relation.COLLEAGUES));
    }

    private static List<Section> happenings(Material material, Audience audience, Preference preference) {
        return List.of(
                happening(Heading.CLOSED_BY_DEADLINE, HappeningKind.CLOSED_BY_DEADLINE, material, audience, preference),
                happening(Heading.DOCUMENT_REFUSED, HappeningKind.DOCUMENT_REFUSED, material, audience, preference),
                happening(Heading.PICKED_UP, HappeningKind.PICKED_UP, material, audience, preference));
    }

    private static Section happening(
            Heading heading, HappeningKind kind, Material material, Audience audience, Preference preference) {
        return section(heading, preference.wants(kind) ? material.happened(kind) : List.of(), audience::concerns);
    }

    private static Section section(Heading heading, List<CaseBrief> cases, Predicate<CaseBrief> which) {
        return new Section(heading, cases.stream().filter(which).toList());
    }

    boolean isEmpty() {
        return sections.isEmpty();
    }
}
