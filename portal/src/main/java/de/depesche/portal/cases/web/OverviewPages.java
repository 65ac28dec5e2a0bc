package de.depesche.portal.cases.web;

import de.depesche.portal.cases.CasePage;
import de.depesche.portal.cases.Overview;
import de.depesche.portal.cases.Overview.PickedUpCase;
import de.depesche.portal.cases.Overview.Tiles;
import de.depesche.portal.cases.Overviews;
import de.depesche.portal.cases.web.OverviewView.Day;
import de.depesche.portal.cases.web.OverviewView.Fetched;
import de.depesche.portal.cases.web.OverviewView.Tile;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.organisations.Organisations;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page after signing in: what is due, what is uploaded but not closed, what was picked up.
@Controller
class OverviewPages {
    private static final List<String> OPEN = List.of("new", "in-progress");

    private final Overviews overviews;
    private final CaseLines lines;
    private final ListTabs tabs;
    private final Organisations organisations;

    OverviewPages(Overviews overviews, CaseLines lines, ListTabs tabs, Organisations organisations) {
        this.overviews = overviews;
        this.lines = lines;
        this.tabs = tabs;
        this.organisations = organisations;
    }

    @GetMapping("/")
    String show(Permit permit, Model model) {
        var overview = overviews.of(permit);
        model.addAttribute(
                "overview",
                new OverviewView(
                        tiles(overview.tiles()),
                        overview.days().stream().map(OverviewPages::day).toList(),
                        lines.of(permit, overview.unclosed()),
                        tile("unclosed", overview.tiles().unclosed(), ListTabs.UNCLOSED),
                        lines.of(permit, overview.due()),
                        overview.pickedUp().stream().map(this::fetched).toList()));
        return "cases/overview";
    }

    private List<Tile> tiles(Tiles counts) {
        return List.of(
                tile("endangered", counts.endangered(), tabs.endangered()),
                tile(
                        "own",
                        counts.own(),
                        Map.of("bearbeitung", List.of(ListForm.ME), "art", List.of("document-request"))),
                tile(
                        "notices",
                        counts.noticesInProgress(),
                        Map.of("art", List.of("notice"), "status", List.of("in-progress"))),
                tile("open", counts.open(), Map.of("status", OPEN)));
    }

    private static Tile tile(String code, int count, Map<String, List<String>> filter) {
        return new Tile(code, Math.min(count, CasePage.COUNTED), count > CasePage.COUNTED, ListTabs.address(filter));
    }

    private static Day day(Overview.Day day) {
        var date = day.date().toString();
        var weekday = day.date().getDayOfWeek();
        return new Day(
                day.date(),
                day.due(),
                day.uploaded(),
                weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY,
                ListTabs.address(Map.of("fristVon", List.of(date), "fristBis", List.of(date))));
    }

    private Fetched fetched(PickedUpCase picked) {
        var file = picked.file();
        return new Fetched(
                file.id().value(),
                file.facts().orderNumber(),
                file.facts().subject(),
                organisations.get(file.parties().md()).name(),
                picked.documents(),
                picked.at());
    }
}
