package de.depesche.portal.cases;

import de.depesche.portal.cases.CaseCountStore.Counts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Gathers what belongs to cases, for many at once.
@Component
class CaseContents {
    private final CaseCountStore counts;
    private final InsuredPersonStore insured;

    CaseContents(CaseCountStore counts, InsuredPersonStore insured) {
        this.counts = counts;
        this.insured = insured;
    }

    List<CaseSummary> summaries(List<CaseFile> files) {
        return summaries(files, insured.of(files.stream().map(CaseFile::id).toList()));
    }

    /// For where no name is shown, so that no read of one need be recorded.
    List<CaseSummary> summariesWithoutIdentity(List<CaseFile> files) {
        return summaries(files, Map.of());
    }

    private List<CaseSummary> summaries(List<CaseFile> files, Map<CaseId, InsuredPerson> people) {
        var counted = counts.of(files.stream().map(CaseFile::id).toList());
        return files.stream()
                .map(file -> summary(
                        file,
                        Optional.ofNullable(people.get(file.id())),
                        counted.getOrDefault(file.id(), Counts.NOTHING)))
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

    private static CaseSummary summary(CaseFile file, Optional<InsuredPerson> person, Counts counts) {
        return new CaseSummary(file, person, counts.documents(), counts.unsorted(), counts.items(), counts.answered());
    }

    private static int count(Stream<?> stream) {
        return Math.toIntExact(stream.count());
    }
}
