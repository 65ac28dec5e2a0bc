package de.depesche.portal.cases.web;

import de.depesche.portal.cases.Side;
import de.depesche.portal.cases.web.CaseSheet.Event;
import de.depesche.portal.cases.web.CaseSheet.Insured;
import de.depesche.portal.cases.web.CaseSheet.Item;
import de.depesche.portal.cases.web.CaseSheet.NoteLine;
import de.depesche.portal.cases.web.CaseSheet.ReceiptLine;
import de.depesche.portal.cases.web.CaseSheet.Rights;
import de.depesche.portal.cases.web.CaseSheet.UploadRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Cases as pages show them, all invented.
final class InventedSheets {
    static final Instant MORNING = Instant.parse("2026-03-12T07:31:05Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final Rights ALL = new Rights(false, true, true, true, true, true, true);
    private static final Rights NONE = new Rights(false, false, false, false, false, false, false);
    private static final UploadRules RULES = new UploadRules(
            List.of(".avi", ".gif", ".jpg", ".mkv", ".mov", ".mp3", ".mp4", ".pdf", ".png"), 2_000_000_000L);

    private InventedSheets() {}

    static CaseLine line(int number, String state, int daysLeft, int documents, int answered, int items) {
        var open = state.equals("new") || state.equals("in-progress");
        return new CaseLine(
                new UUID(7, number),
                3,
                items == 0 ? "notice" : "document-request",
                "MD-2026-%05d".formatted(number),
                number % 2 == 0
                        ? "Prüfung der Verweildauer und der Hauptdiagnose"
                        : "Notwendigkeit der stationären Behandlung",
                number % 3 == 0 ? null : "F-2026-" + (4000 + number),
                number % 2 == 0 ? "Muster, Kim" : "Beispiel-Doppelname, Aleksandra",
                "MD Musterland",
                state,
                state.equals("closed") && daysLeft < 0,
                items == 0 ? null : DeadlineView.of(TODAY.plusDays(daysLeft), daysLeft, daysLeft < 0, !open),
                state.equals("new") ? null : "Robin Muster",
                number % 4 == 0,
                items,
                answered,
                documents,
                0,
                open && documents > 0,
                open && documents > 0 && answered == items,
                MORNING,
                null);
    }

    static CaseSheet inProgress() {
        return sheet(line(104, "in-progress", 3, 5, 3, 5), items(), documents(), ALL, List.of("Robin Muster"));
    }

    static CaseSheet untouched() {
        return sheet(
                line(105, "new", 12, 0, 0, 5),
                items().stream()
                        .map(item -> new Item(item.number(), item.title(), item.kdlCode(), "missing", null))
                        .toList(),
                List.of(),
                new Rights(true, false, true, true, true, true, true),
                List.of());
    }

    static CaseSheet readyToClose() {
        var sorted = documents().stream()
                .filter(document -> document.category() != null)
                .toList();
        var answered = items().stream()
                .map(item -> item.state().equals("missing")
                        ? new Item(item.number(), item.title(), item.kdlCode(), "supplied", null)
                        : item)
                .toList();
        return sheet(line(108, "in-progress", 0, 3, 5, 5), answered, sorted, ALL, List.of());
    }

    static CaseSheet acknowledged() {
        var handed = documents().stream()
                .filter(document -> document.category() != null)
                .toList();
        return sheet(line(101, "acknowledged", -20, 3, 5, 5), items(), handed, NONE, List.of());
    }

    static CaseSheet longNames() {
        var name = "Sehr_langer_Dateiname_ohne_jede_Leerstelle_".repeat(5) + ".pdf";
        var long1 = new DocumentLine(
                new UUID(9, 99),
                1,
                name,
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                "checking",
                null,
                MORNING,
                true,
                false,
                true,
                true);
        var attachOnly = new Rights(false, false, false, false, true, false, true);
        return sheet(line(111, "closed", -1, 1, 0, 5), items(), List.of(long1), attachOnly, List.of());
    }

    private static CaseSheet sheet(
            CaseLine line, List<Item> items, List<DocumentLine> own, Rights rights, List<String> present) {
        var explained = explained(line);
        return new CaseSheet(
                explained,
                Side.HOSPITAL,
                new Insured("Muster, Kim", "A123456780", LocalDate.of(1951, 4, 9)),
                LocalDate.of(2025, 11, 2),
                LocalDate.of(2025, 11, 9),
                "2022",
                LocalDate.of(2026, 1, 16),
                Sentence.of("cases.next.upload"),
                items,
                own,
                List.of(),
                List.of(
                        new Event(MORNING, Sentence.of("timeline.cases.document.attached"), "Kim Muster"),
                        new Event(MORNING.minusSeconds(9000), Sentence.of("timeline.cases.case.taken"), "Kim Muster"),
                        new Event(
                                MORNING.minusSeconds(90000),
                                Sentence.of("timeline.cases.case.filed"),
                                "MD Musterland")),
                List.of(new NoteLine(
                        "Robin Muster", "Pflegekurve liegt noch auf Station 3, ist angefordert.", MORNING)),
                explained.open()
                        ? List.of()
                        : List.of(
                                new ReceiptLine(new UUID(3, 1), "closing", MORNING, true),
                                new ReceiptLine(new UUID(3, 2), "pick-up", MORNING, false)),
                present,
                List.of(new Choice("p1", "Robin Muster", false), new Choice("p2", "Toni Beispiel", false)),
                RULES,
                rights);
    }

    private static CaseLine explained(CaseLine line) {
        var deadline = line.deadline();
        return deadline == null
                ? line
                : withDeadline(
                        line,
                        new DeadlineView(
                                deadline.day(),
                                deadline.daysLeft(),
                                deadline.over(),
                                deadline.closed(),
                                List.of(
                                        Sentence.of("cases.deadline.step.received", "Fr., 16.01.2026"),
                                        Sentence.of("cases.deadline.step.length", 8, "PrüfvV 2022"),
                                        Sentence.of(
                                                "cases.deadline.step.moved",
                                                "Fr., 13.03.2026",
                                                "Karfreitag",
                                                "Hessen")),
                                List.of(Sentence.of("cases.deadline.doubt.shorter", 1))));
    }

    private static CaseLine withDeadline(CaseLine line, DeadlineView deadline) {
        return new CaseLine(
                line.id(),
                line.version(),
                line.kind(),
                line.orderNumber(),
                line.subject(),
                line.hospitalCaseNumber(),
                line.insured(),
                line.medicalService(),
                line.state(),
                line.lateClosed(),
                deadline,
                line.assignee(),
                line.mine(),
                line.items(),
                line.answered(),
                line.documents(),
                line.unsorted(),
                line.unclosed(),
                line.closable(),
                line.arrived(),
                line.assigneeId());
    }

    private static List<Item> items() {
        return List.of(
                new Item(1, "Entlassungsbericht", "AD010103", "supplied", null),
                new Item(2, "Operationsbericht", "OP150103", "supplied", null),
                new Item(3, "Anästhesieprotokoll", "AN020101", "not-available", "Eingriff in örtlicher Betäubung"),
                new Item(4, "Pflegedokumentation einschließlich Fieberkurve", "VL160105", "missing", null),
                new Item(5, "Laborbefunde", null, "missing", null));
    }

    private static List<DocumentLine> documents() {
        return List.of(
                document(1, "Entlassbrief_Muster.pdf", "hospital-report", null, "accepted", 3),
                document(2, "OP-Bericht 2025-11-03.pdf", "hospital-report", null, "accepted", 2),
                document(3, "Labor_kumulativ.pdf", null, "technical-finding", "checking", null),
                document(4, "scan0007.pdf", null, null, "waiting-for-scanner", null),
                document(5, "Operation.mp4", "additional-information", null, "accepted-unscanned", null),
                document(6, "Kurve.pdf", null, "chart", "refused", null));
    }

    private static DocumentLine document(
            int number,
            String name,
            @Nullable String category,
            @Nullable String guess,
            String status,
            @Nullable Integer pages) {
        var refused = status.equals("refused");
        return new DocumentLine(
                new UUID(9, number),
                1,
                name,
                name.endsWith("mp4") ? 1_934_000_000L : 412_345L * number,
                pages,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                category,
                "additional-information".equals(category) ? "Video der Operation" : null,
                guess,
                null,
                status,
                refused ? "Die PDF-Datei ist mit einem Passwort geschützt. Speichern Sie sie ohne Passwort." : null,
                MORNING,
                false,
                false,
                true,
                !refused);
    }
}
