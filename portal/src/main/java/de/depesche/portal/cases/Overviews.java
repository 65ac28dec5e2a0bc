package de.depesche.portal.cases;

import de.depesche.formats.deadlines.DaysLeft;
import de.depesche.formats.deadlines.LegalTime;
import de.depesche.portal.cases.Overview.Day;
import de.depesche.portal.cases.Overview.PickedUpCase;
import de.depesche.portal.cases.Overview.Tiles;
import de.depesche.portal.cases.OverviewStore.Ending;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Scope;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.organisations.OrganisationKind;
import de.depesche.portal.organisations.Organisations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Überblick: what is due, what is uploaded but not closed, what was picked up.
@Service
public class Overviews {
    private static final int MOST_URGENT = 10;

    private final OverviewStore store;
    private final CaseContents contents;
    private final Organisations organisations;
    private final Clock clock;

    Overviews(OverviewStore store, CaseContents contents, Organisations organisations, Clock clock) {
        this.store = store;
        this.contents = contents;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Overview of(Permit permit) {
        permit.require(Scope.SEE_CASES);
        var place = new OverviewStore.Place(permit.organisation(), side(permit));
        var today = LegalTime.dayOf(clock.instant());
        var days = days(place, today);
        var unclosed = store.unclosed(place, Overview.LISTED);
        int allUnclosed =
                unclosed.size() < Overview.LISTED ? unclosed.size() : store.countUnclosed(place, CasePage.COUNTED + 1);
        return new Overview(
                tiles(store.counts(place, person(permit), CasePage.COUNTED + 1), days, allUnclosed),
                days,
                contents.summariesWithoutIdentity(unclosed, place.side()),
                contents.summariesWithoutIdentity(store.mostUrgent(place, MOST_URGENT), place.side()),
                pickedUp(place));
    }

    private List<Day> days(OverviewStore.Place place, LocalDate today) {
        var endings = store
                .endings(
                        place, LegalTime.endOf(today.minusDays(1)), LegalTime.endOf(today.plusDays(Overview.DAYS - 1L)))
                .stream()
                .collect(Collectors.toMap(Ending::lastDay, Function.identity()));
        return IntStream.range(0, Overview.DAYS)
                .mapToObj(today::plusDays)
                .map(day -> day(day, endings))
                .toList();
    }

    private static Day day(LocalDate day, Map<LocalDate, Ending> endings) {
        return Optional.ofNullable(endings.get(day))
                .map(ending -> new Day(day, ending.due(), ending.uploaded(), ending.ready()))
                .orElse(new Day(day, 0, 0, 0));
    }

    private static Tiles tiles(OverviewStore.Counts counts, List<Day> days, int unclosed) {
        int endangered =
                days.stream().limit(DaysLeft.ENDANGERED + 1L).mapToInt(Day::due).sum();
        return new Tiles(endangered, counts.own(), counts.noticesInProgress(), counts.open(), counts.fresh(), unclosed);
    }

    private List<PickedUpCase> pickedUp(OverviewStore.Place place) {
        var summaries = contents.summariesWithoutIdentity(store.latelyPickedUp(place, MOST_URGENT), place.side());
        return summaries.stream()
                .map(summary -> new PickedUpCase(
                        summary.file(),
                        summary.documents(),
                        summary.file().state().asPickedUp().orElseThrow().at()))
                .toList();
    }

    private Side side(Permit permit) {
        return organisations.kindOf(permit.organisation()) == OrganisationKind.HOSPITAL ? Side.HOSPITAL : Side.MD;
    }

    private static Optional<PersonId> person(Permit permit) {
        return permit.actor() instanceof Actor.Person(var id) ? Optional.of(new PersonId(id)) : Optional.empty();
    }
}
