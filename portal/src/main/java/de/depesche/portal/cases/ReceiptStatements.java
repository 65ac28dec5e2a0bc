package de.depesche.portal.cases;

import de.depesche.portal.documents.DocumentDescription;
import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.documents.Documents;
import de.depesche.portal.organisations.Organisation;
import de.depesche.portal.organisations.OrganisationId;
import de.depesche.portal.organisations.Organisations;
import de.depesche.proof.receipt.Deadline;
import de.depesche.proof.receipt.ReceiptItem;
import de.depesche.proof.receipt.ReceiptStatement;
import de.depesche.proof.receipt.ReceiptStatement.Party;
import de.depesche.proof.receipt.ReceiptStatement.Timeliness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Puts into words of evidence what happened in a case.
@Component
class ReceiptStatements {
    private final CaseStore cases;
    private final CaseDocumentStore caseDocuments;
    private final ReceiptDocumentStore covered;
    private final ItemStore items;
    private final Documents documents;
    private final Organisations organisations;
    private final ReceiptStatement.Portal portal;

    ReceiptStatements(
            CaseStore cases,
            CaseDocumentStore caseDocuments,
            ReceiptDocumentStore covered,
            ItemStore items,
            Documents documents,
            Organisations organisations,
            ReceiptStatement.Portal portal) {
        this.cases = cases;
        this.caseDocuments = caseDocuments;
        this.covered = covered;
        this.items = items;
        this.documents = documents;
        this.organisations = organisations;
        this.portal = portal;
    }

    record Stated(CaseFile file, ReceiptStatement statement) {}

    /// Empty while the hash of a document is not known yet.
    Optional<Stated> state(CaseReceipt receipt) {
        var ids = covered.of(receipt);
        var described = documents.describe(ids);
        boolean known = ids.stream()
                .allMatch(id ->
                        described.containsKey(id) && described.get(id).sha256().isPresent());
        return known ? Optional.of(state(receipt, ids, described)) : Optional.empty();
    }

    private Stated state(CaseReceipt receipt, List<DocumentId> ids, Map<DocumentId, DocumentDescription> described) {
        var file = cases.find(receipt.caseId()).orElseThrow();
        var closing = file.state().asClosed().orElseThrow();
        var parties = organisations.find(
                List.of(file.parties().hospital(), file.parties().md()));
        var statement = new ReceiptStatement(
                receipt.id().value().toString(),
                ReceiptWords.kind(receipt.kind()),
                portal,
                file.id().value().toString(),
                file.facts().orderNumber(),
                party(parties, file.parties().hospital()),
                party(parties, file.parties().md()),
                file.deadline().map(deadline -> new Deadline(deadline.lastDay(), deadline.due())),
                receipt.actAt(),
                timeliness(receipt, file, closing),
                receipt.kind() == ReceiptKind.PICK_UP
                        ? Optional.empty()
                        : Optional.of(ReceiptWords.closedBy(closing.by())),
                receipt.run().map(run -> run.value().toString()),
                ReceiptWords.files(ids, placed(file), described, closing),
                receipt.kind() == ReceiptKind.CLOSING ? items(file) : List.of());
        return new Stated(file, statement);
    }

    private Map<DocumentId, CaseDocument> placed(CaseFile file) {
        return caseDocuments.of(file.id()).stream().collect(Collectors.toMap(CaseDocument::id, Function.identity()));
    }

    private static Timeliness timeliness(CaseReceipt receipt, CaseFile file, Closing closing) {
        return switch (receipt.kind()) {
            case CLOSING -> file.deadline().isPresent() ? timeliness(closing) : Timeliness.NOT_APPLICABLE;
            case LATE_ATTACHMENT -> Timeliness.LATE;
            case PICK_UP -> Timeliness.NOT_APPLICABLE;
        };
    }

    private static Timeliness timeliness(Closing closing) {
        return closing.inTime() ? Timeliness.IN_TIME : Timeliness.LATE;
    }

    private List<ReceiptItem> items(CaseFile file) {
        return items.of(file.id()).stream().map(ReceiptWords::item).toList();
    }

    private static Party party(Map<OrganisationId, Organisation> known, OrganisationId id) {
        var organisation = Optional.ofNullable(known.get(id)).orElseThrow();
        return new Party(organisation.name(), Optional.of(organisation.ik().value()));
    }
}
