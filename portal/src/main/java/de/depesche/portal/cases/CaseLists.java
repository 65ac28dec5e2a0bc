package de.depesche.portal.cases;

import de.depesche.portal.cases.CaseListStore.Found;
import de.depesche.portal.cases.CaseListStore.Row;
import de.depesche.portal.cases.CaseQuery.Sorting;
import de.depesche.portal.cases.CaseSearch.Words;
import de.depesche.portal.cases.PageRequest.Position;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Scope;
import de.depesche.portal.organisations.OrganisationId;
import de.depesche.portal.organisations.OrganisationKind;
import de.depesche.portal.organisations.Organisations;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The own organisation's cases: searched, filtered, sorted, page by page.
@Service
public class CaseLists {
    private static final PageRequest JUST_COUNTED = new PageRequest(1, Optional.empty());

    private final CaseListStore store;
    private final CaseSearch search;
    private final IdentityReads reads;
    private final Organisations organisations;

    CaseLists(CaseListStore store, CaseSearch search, IdentityReads reads, Organisations organisations) {
        this.store = store;
        this.search = search;
        this.reads = reads;
        this.organisations = organisations;
    }

    /// Shows identity data beside cases, so it is recorded where a person reads.
    @Transactional
    public CasePage page(Permit permit, CaseQuery query, PageRequest request) {
        permit.require(Scope.SEE_CASES);
        var side = sideOf(permit.organisation());
        var list = listOf(permit, side, query, request);
        var found = list.found();
        var rows = cut(found.rows(), request);
        reads.record(permit, rows.stream().map(row -> row.summary().file().id()).toList());
        return new CasePage(
                rows.stream().map(row -> row.summary().seenBy(side)).toList(),
                found.total(),
                previous(rows, found.rows(), request, query.sorting()),
                next(rows, found.rows(), request, query.sorting()),
                list.similar());
    }

    /// How many cases there are, counted up to a limit.
    @Transactional(readOnly = true)
    public int count(Permit permit, CaseQuery query) {
        permit.require(Scope.SEE_CASES);
        return listOf(permit, sideOf(permit.organisation()), query, JUST_COUNTED)
                .found()
                .total();
    }

    private record Listed(Found found, boolean similar) {}

    private Listed listOf(Permit permit, Side side, CaseQuery query, PageRequest request) {
        var organisation = permit.organisation();
        Asked asked = among -> store.page(organisation, side, query, among, request);
        return query.text()
                .map(typed -> listOf(organisation, side, typed, asked))
                .orElseGet(() -> new Listed(asked.of(Narrowing.NONE), false));
    }

    /// The list's statement, of which only the hits are missing.
    private interface Asked {
        Found of(Narrowing among);
    }

    private Listed listOf(OrganisationId organisation, Side side, String typed, Asked asked) {
        var exact = search.exact(organisation, side, typed);
        if (!exact.isEmpty()) {
            return new Listed(asked.of(Narrowing.to(exact)), false);
        }
        var beginnings = search.beginnings(typed).map(words -> beginning(side, words, asked));
        return beginnings
                .filter(found -> found.hits() > 0)
                .map(found -> new Listed(found, false))
                .orElseGet(() -> new Listed(resembling(side, typed, asked), true));
    }

    private static Found beginning(Side side, Words words, Asked asked) {
        var found = asked.of(Narrowing.toFewHits(side, words.sql(), words.parameters()));
        return found.hits() < Narrowing.MOST_HITS
                ? found
                : asked.of(Narrowing.walking(side, words.sql(), words.parameters()))
                        .withHits(found.hits());
    }

    private Found resembling(Side side, String typed, Asked asked) {
        return search.resembling(typed)
                .map(words -> asked.of(Narrowing.toHits(side, words.sql(), words.parameters())))
                .orElse(Found.NOTHING);
    }

    private Side sideOf(OrganisationId id) {
        return organisations.kindOf(id) == OrganisationKind.HOSPITAL ? Side.HOSPITAL : Side.MD;
    }

    private static boolean isBackwards(PageRequest request) {
        return request.from().filter(Position::backwards).isPresent();
    }

    private static List<Row> cut(List<Row> found, PageRequest request) {
        if (found.size() <= request.size()) {
            return found;
        }
        return isBackwards(request) ? found.subList(1, found.size()) : found.subList(0, request.size());
    }

    private static Optional<Position> previous(List<Row> rows, List<Row> found, PageRequest request, Sorting sorting) {
        boolean more = isBackwards(request)
                ? found.size() > rows.size()
                : request.from().isPresent();
        return more && !rows.isEmpty() ? Optional.of(at(rows.getFirst(), true, sorting)) : Optional.empty();
    }

    private static Optional<Position> next(List<Row> rows, List<Row> found, PageRequest request, Sorting sorting) {
        boolean more = isBackwards(request) || found.size() > rows.size();
        return more && !rows.isEmpty() ? Optional.of(at(rows.getLast(), false, sorting)) : Optional.empty();
    }

    private static Position at(Row row, boolean backwards, Sorting sorting) {
        return new Position(
                backwards, sorting, row.position(), row.summary().file().id().value());
    }
}
