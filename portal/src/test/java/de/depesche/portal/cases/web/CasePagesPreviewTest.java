package de.depesche.portal.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.cases.web.CaseListView.ListFilter;
import de.depesche.portal.cases.web.OverviewView.Day;
import de.depesche.portal.cases.web.OverviewView.Fetched;
import de.depesche.portal.cases.web.OverviewView.Tile;
import de.depesche.portal.web.PagePreview;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CasePagesPreviewTest {
    private static final ListFilter NO_FILTER = new ListFilter("", Set.of(), "", "", "", "", "", false, false, "due");

    @Test
    void theListOffersClosingWhereAllIsAnsweredAndNowhereElse() {
        var page = list("list", lines(), NO_FILTER, List.of());

        assertThat(page)
                .contains("/vorgaenge/00000000-0000-0007-0000-000000000002/abschluss")
                .doesNotContain("/vorgaenge/00000000-0000-0007-0000-000000000001/abschluss");
    }

    @Test
    void enterOnATickedLinePressesNoButtonOfAnotherLine() {
        var page = list("list", lines(), NO_FILTER, List.of());
        var bulk = page.substring(page.indexOf("<form id=\"bulk\""));

        assertThat(bulk.substring(0, bulk.indexOf("</form>")))
                .contains("form=\"close-00000000-0000-0007-0000-000000000002\"")
                .doesNotContain("000002/abschluss");
    }

    @Test
    void anEmptyListSaysHowToFindMore() {
        var filter = new ListFilter(
                "Mustre", Set.of("new", "in-progress"), "", "", "2026-03-12", "", "", false, true, "due");
        var chips = List.of(
                new Choice("/vorgaenge", "Suche: Mustre", false), new Choice("/vorgaenge?x", "Status: Neu", false));

        assertThat(list("list-empty", List.of(), filter, chips)).contains("Suche und Filter zurücksetzen");
    }

    @Test
    void aLongListCanBePaged() {
        var many = IntStream.range(1, 60)
                .mapToObj(number -> InventedSheets.line(number, "new", number / 4, 0, 0, 3))
                .toList();

        assertThat(list("list-long", many, NO_FILTER, List.of())).contains("rel=\"next\"");
    }

    @Test
    void theOverviewWarnsOfWhatIsNotClosed() {
        assertThat(overview("overview", lines()))
                .contains("120 Vorgänge sind hochgeladen, aber nicht abgeschlossen")
                .contains("/vorgaenge?nichtAbgeschlossen=true");
    }

    @Test
    void aQuietDayHasAQuietOverview() {
        assertThat(overview("overview-quiet", List.of())).doesNotContain("class=\"guard\"");
    }

    @Test
    void theCasePageKeepsTheGuardInSightUntilItIsClosed() {
        assertThat(sheet("case", "cases/case", InventedSheets.inProgress()))
                .contains(
                        "Hochgeladen, aber nicht abgeschlossen", "Vorschlag: Technische-/Laborbefunde", "Robin Muster");
        assertThat(sheet("case-ready", "cases/case", InventedSheets.readyToClose()))
                .contains("Jetzt abschließen");
        assertThat(sheet("case-new", "cases/case", InventedSheets.untouched()))
                .doesNotContain("Hochgeladen, aber nicht abgeschlossen");
        assertThat(sheet("case-late", "cases/case", InventedSheets.longNames())).contains("nachgereicht");
    }

    @Test
    void anAcknowledgedCaseOffersNothingThatWouldBeRefused() {
        assertThat(sheet("case-acknowledged", "cases/case", InventedSheets.acknowledged()))
                .contains("nicht geliefert")
                .doesNotContain("type=\"file\"", "/loeschung", "/kategorie", "/angabe", "fehlt noch");
    }

    @Test
    void closingSaysWhatIsMissingAndWhatThatRisks() {
        assertThat(sheet("closing", "cases/closing", InventedSheets.inProgress()))
                .contains("Pflegedokumentation", "ausgeschlossen", "keine Kategorie")
                .doesNotContain("Verbindlich abschließen");
        assertThat(sheet("closing-ready", "cases/closing", InventedSheets.readyToClose()))
                .contains("Verbindlich abschließen")
                .doesNotContain("luecken");
    }

    private static String sheet(String name, String template, CaseSheet sheet) {
        var address = "/vorgaenge/" + sheet.line().id() + (template.endsWith("closing") ? "/abschluss" : "");
        return PagePreview.signedIn().render(name, address, template, Map.of("sheet", sheet));
    }

    private static List<CaseLine> lines() {
        return List.of(
                InventedSheets.line(1, "in-progress", -1, 2, 1, 4),
                InventedSheets.line(2, "in-progress", 0, 4, 4, 4),
                InventedSheets.line(4, "in-progress", 1, 0, 0, 3),
                InventedSheets.line(5, "new", 4, 0, 0, 3),
                InventedSheets.line(6, "new", 9, 0, 0, 0),
                InventedSheets.line(7, "closed", -3, 2, 1, 2),
                InventedSheets.line(8, "acknowledged", -30, 6, 2, 2));
    }

    private static String list(String name, List<CaseLine> lines, ListFilter filter, List<Choice> chips) {
        var view = new CaseListView(
                lines,
                lines.size() > 50 ? 1000 : lines.size(),
                lines.size() > 50,
                false,
                filter,
                List.of(
                        new Choice("/vorgaenge?schnell=offen", "Offen", true),
                        new Choice("/vorgaenge?schnell=gefaehrdet", "Frist gefährdet", false),
                        new Choice("/vorgaenge?schnell=eigene", "Eigene", false),
                        new Choice("/vorgaenge?schnell=informationen", "Informationsvorgänge in Bearbeitung", false),
                        new Choice("/vorgaenge?schnell=unabgeschlossen", "Nicht abgeschlossen", false),
                        new Choice("/vorgaenge?schnell=alle", "Alle", false)),
                chips,
                List.of("due", "order-number", "subject", "insured", "state", "assignee", "progress"),
                List.of(
                        new Choice("/vorgaenge?sortierung=-due", "due", true),
                        new Choice("/vorgaenge?sortierung=order-number", "order-number", false)),
                50,
                null,
                lines.size() > 50 ? "/vorgaenge?ab=x" : null,
                "/vorgaenge",
                "md",
                List.of(new Choice("md1", "MD Musterland", false)),
                List.of(new Choice("me", "ich", false), new Choice("p1", "Robin Muster", false)));
        return PagePreview.signedIn().render(name, "/vorgaenge", "cases/list", Map.of("list", view));
    }

    private static String overview(String name, List<CaseLine> lines) {
        var busy = !lines.isEmpty();
        var days = IntStream.range(0, 14)
                .mapToObj(turn -> {
                    var date = InventedSheets.TODAY.plusDays(turn);
                    var workday = date.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
                    var due = busy && workday ? (turn * 7) % 11 : 0;
                    return new Day(date, due, due / 3, workday, "/vorgaenge?fristVon=" + date + "&fristBis=" + date);
                })
                .toList();
        var view = new OverviewView(
                List.of(
                        new Tile("endangered", busy ? 7 : 0, false, "/vorgaenge?schnell=gefaehrdet"),
                        new Tile("own", busy ? 3 : 0, false, "/vorgaenge?schnell=eigene"),
                        new Tile("notices", busy ? 2 : 0, false, "/vorgaenge?schnell=informationen"),
                        new Tile("open", busy ? 1000 : 0, busy, "/vorgaenge?schnell=offen")),
                days,
                lines.stream().filter(CaseLine::unclosed).toList(),
                new Tile("unclosed", busy ? 120 : 0, false, "/vorgaenge?nichtAbgeschlossen=true"),
                lines.stream()
                        .filter(CaseLine::open)
                        .filter(line -> line.deadline() != null)
                        .toList(),
                busy
                        ? List.of(new Fetched(
                                new UUID(7, 8),
                                "MD-2026-00008",
                                "Prüfung der Verweildauer",
                                "MD Musterland",
                                6,
                                InventedSheets.MORNING))
                        : List.of());
        return PagePreview.signedIn().render(name, "/", "cases/overview", Map.of("overview", view));
    }
}
