package de.depesche.portal.cases.web;

import de.depesche.formats.identifiers.Kvnr;
import de.depesche.portal.cases.CaseDocument;
import de.depesche.portal.cases.CaseFile;
import de.depesche.portal.cases.CaseKind;
import de.depesche.portal.cases.CaseState.Acknowledged;
import de.depesche.portal.cases.CaseState.Closed;
import de.depesche.portal.cases.CaseState.InProgress;
import de.depesche.portal.cases.CaseState.New;
import de.depesche.portal.cases.CaseState.PickedUp;
import de.depesche.portal.cases.CaseView;
import de.depesche.portal.cases.CaseViews;
import de.depesche.portal.cases.DocumentRules;
import de.depesche.portal.cases.InsuredPerson;
import de.depesche.portal.cases.ItemState.NotAvailable;
import de.depesche.portal.cases.Note;
import de.depesche.portal.cases.Notes;
import de.depesche.portal.cases.RequestedItem;
import de.depesche.portal.cases.Side;
import de.depesche.portal.cases.web.CaseSheet.Event;
import de.depesche.portal.cases.web.CaseSheet.Insured;
import de.depesche.portal.cases.web.CaseSheet.Item;
import de.depesche.portal.cases.web.CaseSheet.NoteLine;
import de.depesche.portal.cases.web.CaseSheet.Rights;
import de.depesche.portal.cases.web.CaseSheet.UploadRules;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Scope;
import de.depesche.portal.documents.DocumentDescription;
import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.documents.Documents;
import de.depesche.portal.identity.People;
import de.depesche.portal.identity.Person;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.organisations.Memberships;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Gathers what the page of a case shows.
@Component
class CaseSheets {
    private final CaseLines lines;
    private final Documents documents;
    private final DocumentLines documentLines;
    private final DocumentRules rules;
    private final Notes notes;
    private final People people;
    private final Memberships memberships;
    private final CaseHistory history;

    CaseSheets(
            CaseLines lines,
            Documents documents,
            DocumentLines documentLines,
            DocumentRules rules,
            Notes notes,
            People people,
            Memberships memberships,
            CaseHistory history) {
        this.lines = lines;
        this.documents = documents;
        this.documentLines = documentLines;
        this.rules = rules;
        this.notes = notes;
        this.people = people;
        this.memberships = memberships;
        this.history = history;
    }

    /// @param others of the same organisation who look at the case now
    CaseSheet of(Permit permit, CaseView view, List<PersonId> others) {
        var team =
                new Team(history.events(permit, view.file()), notes(permit, view.file()), names(others), team(permit));
        return sheet(permit, view, team);
    }

    /// Items, documents, receipts and who may take over: what an open page asks for again, and what closing needs.
    CaseSheet work(Permit permit, CaseView view) {
        return sheet(permit, view, new Team(List.of(), List.of(), List.of(), team(permit)));
    }

    /// What colleagues did and wrote, and who they are.
    private record Team(List<Event> timeline, List<NoteLine> notes, List<String> present, List<Choice> members) {}

    private CaseSheet sheet(Permit permit, CaseView view, Team team) {
        var file = view.file();
        var facts = documents.describe(
                view.documents().stream().map(CaseDocument::id).toList());
        return new CaseSheet(
                lines.explained(permit, CaseViews.summary(view)),
                view.viewer(),
                view.insured().map(CaseSheets::insured).orElse(null),
                file.facts().admission().orElse(null),
                file.facts().discharge().orElse(null),
                file.facts().pruefvvVersion().orElse(null),
                file.facts().receivedOn(),
                Sentence.of(view.viewer() == Side.MD ? nextStepOfMd(file) : nextStep(file)),
                view.items().stream().map(CaseSheets::item).toList(),
                documents(view, facts, Side.HOSPITAL),
                documents(view, facts, Side.MD),
                team.timeline(),
                team.notes(),
                history.receipts(permit, file),
                team.present(),
                team.members(),
                uploadRules(file),
                rights(permit, view));
    }

    private List<DocumentLine> documents(CaseView view, Map<DocumentId, DocumentDescription> facts, Side side) {
        return view.documents().stream()
                .filter(document -> document.side() == side)
                .flatMap(
                        document -> Optional.ofNullable(facts.get(document.id()))
                                .map(about -> documentLines.of(view, document, about))
                                .stream())
                .toList();
    }

    private List<NoteLine> notes(Permit permit, CaseFile file) {
        var written = notes.of(permit, file.id());
        var authors = people.find(written.stream().map(Note::author).collect(Collectors.toSet()));
        return written.stream()
                .map(note -> new NoteLine(
                        Optional.ofNullable(authors.get(note.author()))
                                .map(Person::displayName)
                                .orElse(""),
                        note.text(),
                        note.writtenAt()))
                .toList();
    }

    List<String> names(Collection<PersonId> ids) {
        return people.find(ids).values().stream()
                .map(Person::displayName)
                .sorted()
                .toList();
    }

    private List<Choice> team(Permit permit) {
        return memberships.members(permit.organisation()).stream()
                .map(member -> member.person())
                .map(person -> new Choice(person.id().value().toString(), person.displayName(), false))
                .toList();
    }

    private UploadRules uploadRules(CaseFile file) {
        var taken = rules.of(file.parties().md());
        return new UploadRules(
                taken.endings().stream().sorted().map(ending -> "." + ending).toList(), taken.largestBytes());
    }

    private static Rights rights(Permit permit, CaseView view) {
        var file = view.file();
        boolean works = view.viewer() == Side.HOSPITAL && permit.allows(Scope.ANSWER_CASES);
        boolean open = works && file.state().isOpen();
        boolean mine = CaseListPages.person(permit).equals(file.assignee());
        boolean attaches = works && file.kind() == CaseKind.DOCUMENT_REQUEST && !(file.state() instanceof Acknowledged);
        return new Rights(open && file.assignee().isEmpty(), open && mine, open, open, attaches, open, works);
    }

    private static String nextStep(CaseFile file) {
        return switch (file.state()) {
            case New _, InProgress _ when file.kind() == CaseKind.NOTICE -> "cases.next.read";
            case New _ -> "cases.next.take";
            case InProgress _ -> "cases.next.upload";
            case Closed(var closing) -> closing.inTime() ? "cases.next.wait" : "cases.next.late";
            case PickedUp _ -> "cases.next.picked";
            case Acknowledged _ -> "cases.next.done";
        };
    }

    private static String nextStepOfMd(CaseFile file) {
        return switch (file.state()) {
            case New _ -> "cases.next.md.new";
            case InProgress _ -> "cases.next.md.in-progress";
            case Closed(var closing) -> closing.inTime() ? "cases.next.md.closed" : "cases.next.md.late";
            case PickedUp _ -> "cases.next.md.picked";
            case Acknowledged _ -> "cases.next.done";
        };
    }

    private static Insured insured(InsuredPerson person) {
        return new Insured(
                person.name(),
                person.kvnr().map(Kvnr::value).orElse(null),
                person.birthDate().orElse(null));
    }

    private static Item item(RequestedItem item) {
        var json = CaseDetailJson.ItemJson.of(item);
        return new Item(
                json.number(),
                json.title(),
                json.kdlCode(),
                json.state(),
                item.state() instanceof NotAvailable(var statement) ? statement : null);
    }
}
