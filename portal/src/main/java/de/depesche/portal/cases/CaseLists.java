package de.depesche.portal.cases;

import de.depesche.portal.cases.CaseListStore.Row;
import de.depesche.portal.cases.PageRequest.Position;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Scope;
import de.depesche.portal.organisations.OrganisationId;
import de.depesche.portal.organisations.OrganisationKind;
import de.depesche.portal.organisations.Organisations;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The own organisation's cases: searched, filtered, sorted, page by page.
@Service
public class CaseLists {
    /// Hits up to which a search lists its cases and lets the rest of the query choose among them.
    private static final int MOST_HITS = 5000;

    private final CaseListStore store;
    private final CaseSearch search;
    private final CaseContents contents;
    private final IdentityReads reads;
    private final Organisations organisations;

    CaseLists(
            CaseListStore store,
            CaseSearch search,
            CaseContents contents,
            IdentityReads reads,
            Organisations organisations) {
        this.store = store;
        this.search = search;
        this.contents = contents;
        this.reads = reads;
        this.organisations = organisations;
    }

    /// Shows identity data beside cases, so it is recorded where a person reads.
    @Transactional
    public CasePage page(Permit permit, CaseQuery query, PageRequest request) {
        permit.require(Scope.SEE_CASES);
        var organisation = permit.organisation();
        var side = sideOf(organisation);
        var hits = hits(organisation, side, query);
        var found = store.rows(organisation, side, query, hits.ids(), request);
        var total = store.count(organisation, side, query, hits.ids(), CasePage.COUNTED + 1);
        var rows = cut(found, request);
        var summaries = contents.summaries(rows.stream().map(Row::file).toList());
        reads.record(permit, rows.stream().map(row -> row.file().id()).toList());
        return new CasePage(
                summaries, total, previous(rows, found, request), next(rows, found, request), hits.similar());
    }

    /// How many cases there are, counted up to a limit.
    @Transactional(readOnly = true)
    public int count(Permit permit, CaseQuery query) {
        permit.require(Scope.SEE_CASES);
        var organisation = permit.organisation();
        var side = sideOf(organisation);
        return store.count(
                organisation, side, query, hits(organisation, side, query).ids(), CasePage.COUNTED + 1);
    }

    private record Hits(Optional<List<UUID>> ids, boolean similar) {}

    private Hits hits(OrganisationId organisation, Side side, CaseQuery query) {
        return query.text().map(typed -> hits(organisation, side, typed)).orElse(new Hits(Optional.empty(), false));
    }

    private Hits hits(OrganisationId organisation, Side side, String typed) {
        var exact = search.exact(organisation, side, typed);
        if (!exact.isEmpty()) {
            return new Hits(Optional.of(exact), false);
        }
        var beginnings = search.beginnings(organisation, side, typed, MOST_HITS);
        if (!beginnings.isEmpty()) {
            return new Hits(Optional.of(beginnings), false);
        }
        return new Hits(Optional.of(search.resembling(organisation, side, typed, MOST_HITS)), true);
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

    private static Optional<Position> previous(List<Row> rows, List<Row> found, PageRequest request) {
        boolean more = isBackwards(request)
                ? found.size() > rows.size()
                : request.from().isPresent();
        return more && !rows.isEmpty() ? Optional.of(at(rows.getFirst(), true)) : Optional.empty();
    }

    private static Optional<Position> next(List<Row> rows, List<Row> found, PageRequest request) {
        boolean more = isBackwards(request) || found.size() > rows.size();
        return more && !rows.isEmpty() ? Optional.of(at(rows.getLast(), false)) : Optional.empty();
    }

    private static Position at(Row row, boolean backwards) {
        return new Position(backwards, row.position(), row.file().id().value());
    }
}
