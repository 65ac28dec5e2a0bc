package de.depesche.portal.cases;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.problems.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows single cases to their two sides.
@Service
public class CaseViews {
    private final CaseStore store;
    private final ItemStore items;
    private final CaseDocumentStore documents;
    private final InsuredPersonStore insured;
    private final IdentityReads reads;

    CaseViews(
            CaseStore store,
            ItemStore items,
            CaseDocumentStore documents,
            InsuredPersonStore insured,
            IdentityReads reads) {
        this.store = store;
        this.items = items;
        this.documents = documents;
        this.insured = insured;
        this.reads = reads;
    }

    /// With identity data; a person's read of it is recorded.
    @Transactional
    public CaseView view(Permit permit, CaseId id) {
        var file = find(permit, id);
        reads.record(permit, List.of(id));
        return view(permit, file, Optional.ofNullable(insured.of(List.of(id)).get(id)));
    }

    /// Without identity data, so that there is nothing to record: for what does not show the person.
    @Transactional(readOnly = true)
    public CaseView withoutPerson(Permit permit, CaseId id) {
        return view(permit, find(permit, id), Optional.empty());
    }

    private CaseView view(Permit permit, CaseFile file, Optional<InsuredPerson> person) {
        var side = file.parties().sideOf(permit);
        return new CaseView(file, side, person, asked(file, side), visible(file, side));
    }

    /// The same case as a row of a list.
    public static CaseSummary summary(CaseView view) {
        return CaseContents.summary(view.file(), view.insured(), view.documents(), view.items());
    }

    /// Without identity data, and as the reader's side may know it.
    @Transactional(readOnly = true)
    public CaseFile find(Permit permit, CaseId id) {
        var file = store.find(id).orElseThrow(() -> new Problem.NotFound("case"));
        file.parties().requireSight(permit);
        return file.seenBy(file.parties().sideOf(permit));
    }

    /// In order of attachment, without those that the viewer may not see yet.
    @Transactional(readOnly = true)
    public List<CaseDocument> documents(Permit permit, CaseId id) {
        var file = find(permit, id);
        return visible(file, file.parties().sideOf(permit));
    }

    /// The papers; to whom the answer is still hidden, each is as it was asked for.
    private List<RequestedItem> asked(CaseFile file, Side viewer) {
        var papers = items.of(file.id());
        return file.hidesAnswerFrom(viewer)
                ? papers.stream()
                        .map(paper -> paper.in(new ItemState.Missing()))
                        .toList()
                : papers;
    }

    private List<CaseDocument> visible(CaseFile file, Side viewer) {
        return documents.of(file.id()).stream()
                .filter(document -> !document.deleted())
                .filter(document -> document.side() == Side.MD || !file.hidesAnswerFrom(viewer))
                .toList();
    }
}
