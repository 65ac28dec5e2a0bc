package de.depesche.portal.cases;

import de.depesche.portal.cases.CaseCountStore.Counts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Gathers what belongs to cases, for many at once.
@Component
class CaseContents {
    private final CaseCountStore counts;

    CaseContents(CaseCountStore counts) {
        this.counts = counts;
    }

    /// For where no name is shown, so that no read of one need be recorded.
    List<CaseSummary> summariesWithoutIdentity(List<CaseFile> files, Side viewer) {
        var counted = counts.of(files.stream().map(CaseFile::id).toList());
        return files.stream()
                .map(file -> summary(file, Optional.empty(), counted.getOrDefault(file.id(), Counts.NOTHING))
                        .seenBy(viewer))
                .toList();
    }

    static CaseSummary summary(
            CaseFile file, Optional<InsuredPerson> person, List<CaseDocument> attached, List<RequestedItem> wanted) {
        var counting = attached.stream().filter(CaseDocument::counts).toList();
        return summary(
                file,
                person,
                new Counts(
                        counting.size(),
                        count(counting.stream()
                                .filter(document -> document.category().isEmpty())),
                        wanted.size(),
                        count(wanted.stream().filter(item -> item.state().isAnswered()))));
    }

    static CaseSummary summary(CaseFile file, Optional<InsuredPerson> person, Counts counts) {
        return new CaseSummary(file, person, counts.documents(), counts.unsorted(), counts.items(), counts.answered());
    }

    private static int count(Stream<?> stream) {
        return Math.toIntExact(stream.count());
    }
}
