package de.depesche.portal.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Gathers what belongs to cases, for many at once.
@Component
class CaseContents {
    private final ItemStore items;
    private final CaseDocumentStore documents;
    private final InsuredPersonStore insured;

    CaseContents(ItemStore items, CaseDocumentStore documents, InsuredPersonStore insured) {
        this.items = items;
        this.documents = documents;
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
        var ids = files.stream().map(CaseFile::id).toList();
        var wanted = items.of(ids);
        var attached = documents.of(ids);
        return files.stream()
                .map(file -> summary(
                        file,
                        Optional.ofNullable(people.get(file.id())),
                        attached.getOrDefault(file.id(), List.of()),
                        wanted.getOrDefault(file.id(), List.of())))
                .toList();
    }

    static CaseSummary summary(
            CaseFile file, Optional<InsuredPerson> person, List<CaseDocument> attached, List<RequestedItem> wanted) {
        var counting = attached.stream().filter(CaseDocument::counts).toList();
        return new CaseSummary(
                file,
                person,
                counting.size(),
                count(counting.stream().filter(document -> document.category().isEmpty())),
                wanted.size(),
                count(wanted.stream().filter(item -> item.state().isAnswered())));
    }

    private static int count(Stream<?> stream) {
        return Math.toIntExact(stream.count());
    }
}
