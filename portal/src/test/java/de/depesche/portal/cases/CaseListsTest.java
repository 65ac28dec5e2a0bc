package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.ModuleTest;
import de.depesche.portal.TestWorld;
import de.depesche.portal.cases.CaseFiling.NamedPaper;
import de.depesche.portal.cases.CaseQuery.Phase;
import de.depesche.portal.cases.CaseQuery.Sorting;
import de.depesche.portal.cases.FilingOutcome.Filed;
import de.depesche.portal.cases.PageRequest.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What one statement brings together for a page of the list.
@ModuleTest(extraIncludes = {"database", "delegation", "organisations", "identity"})
class CaseListsTest {
    private static final int VERY_MANY = Narrowing.MOST_HITS + 100;

    @Autowired
    BeanFactory beans;

    @Autowired
    CaseFilings filings;

    @Autowired
    CaseLists lists;

    @Autowired
    JdbcClient db;

    private TestWorld world;

    @BeforeEach
    void world() {
        world = TestWorld.in(beans);
    }

    @Test
    void aRowTellsWhatBelongsToItsCase() {
        var file = file("A-1", "Musterfrau, Erika");
        attached(file, "hospital", "chart", "null");
        attached(file, "hospital", null, "null");
        attached(file, "hospital", null, "now()");
        attached(file, "md", null, "null");
        var notice = file("A-2", "Musterfrau, Erika");

        var rows = page(query(Optional.empty(), Set.of()), 50, Optional.empty()).rows();

        assertThat(rows).extracting(row -> row.file().id()).containsExactlyInAnyOrder(file.id(), notice.id());
        assertThat(rows)
                .filteredOn(row -> row.file().id().equals(file.id()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.documents()).isEqualTo(2);
                    assertThat(row.unsorted()).isEqualTo(1);
                    assertThat(row.items()).isEqualTo(2);
                    assertThat(row.answered()).isZero();
                    assertThat(row.insured())
                            .hasValueSatisfying(
                                    person -> assertThat(person.name()).isEqualTo("Musterfrau, Erika"));
                });
    }

    @Test
    void wordsThatVeryManyCasesHaveAreListedInTheAskedOrder() {
        insertVeryMany();
        var inOrder = db.sql("select id from cases.case_file where hospital = :hospital order by due, id limit 30")
                .param("hospital", world.hospital().organisation().id().value())
                .query(UUID.class)
                .list();
        var seen = new ArrayList<UUID>();
        var query = query(Optional.of("häufig"), Set.of());

        var page = page(query, 10, Optional.empty());
        for (int i = 0; i < 3; i++) {
            assertThat(page.similar()).isFalse();
            assertThat(page.hasMoreThanCounted()).isTrue();
            page.rows().forEach(row -> seen.add(row.file().id().value()));
            page = page(query, 10, page.next());
        }

        assertThat(seen).isEqualTo(inOrder);
        assertThat(lists.count(world.hospital().clerkPermit(), query)).isEqualTo(CasePage.COUNTED + 1);
    }

    @Test
    void ofWordsThatVeryManyCasesHaveTheFilteredOnesAreCounted() {
        insertVeryMany();
        file("V-1", "Beispiel, Otto");
        var firstDay = new CaseQuery(
                Optional.of("häufig"),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2099, 3, 1)),
                Optional.empty(),
                false,
                false,
                Sorting.DUE_FIRST);

        var page = page(firstDay, 10, Optional.empty());

        assertThat(page.rows()).hasSize(10);
        assertThat(page.total())
                .isEqualTo(db.sql("""
                        select count(*) from cases.case_file
                         where hospital = :hospital and order_number like 'H-%'
                           and due <= timestamp '2099-03-02' at time zone 'Europe/Berlin'
                        """)
                        .param("hospital", world.hospital().organisation().id().value())
                        .query(Integer.class)
                        .single())
                .isBetween(20, 25);
    }

    @Test
    void aListIsCountedAnewUnlessItWasLongerThanIsCounted() {
        var all = query(Optional.empty(), Set.of());
        file("N-1", "Beispiel, Otto");
        assertThat(page(all, 50, Optional.empty()).total()).isEqualTo(1);
        file("N-2", "Beispiel, Otto");
        assertThat(page(all, 50, Optional.empty()).total()).isEqualTo(2);
        insertVeryMany();

        for (int i = 0; i < 3; i++) {
            var page = page(all, 50, Optional.empty());
            assertThat(page.hasMoreThanCounted()).isTrue();
            assertThat(page.rows()).hasSize(50);
            assertThat(page.next()).isPresent();
        }
        assertThat(page(query(Optional.empty(), Set.of(Phase.CLOSED)), 50, Optional.empty())
                        .total())
                .isZero();
    }

    @Test
    void hitsThatTheFilterLeavesOutAreNotReplacedBySimilarOnes() {
        file("F-1", "Beispiel, Otto");
        var query = query(Optional.of("beispiel"), Set.of(Phase.CLOSED));

        var page = page(query, 50, Optional.empty());

        assertThat(page.rows()).isEmpty();
        assertThat(page.total()).isZero();
        assertThat(page.similar()).isFalse();
        assertThat(page(query(Optional.of("beispeil"), Set.of()), 50, Optional.empty()))
                .satisfies(mistyped -> assertThat(mistyped.similar()).isTrue())
                .satisfies(mistyped -> assertThat(mistyped.rows()).hasSize(1));
    }

    @Test
    void aPageBehindTheLastRowStillSaysHowManyThereAre() {
        file("L-1", "Beispiel, Otto");
        var behindAll =
                Optional.of(new Position(false, Sorting.DUE_FIRST, "2999-01-01 00:00:00+00", UUID.randomUUID()));

        var page = page(query(Optional.empty(), Set.of()), 50, behindAll);

        assertThat(page.rows()).isEmpty();
        assertThat(page.total()).isEqualTo(1);
    }

    private CasePage page(CaseQuery query, int size, Optional<Position> from) {
        return lists.page(world.hospital().clerkPermit(), query, new PageRequest(size, from));
    }

    private static CaseQuery query(Optional<String> text, Set<Phase> states) {
        return new CaseQuery(
                text,
                states,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Sorting.DUE_FIRST);
    }

    private CaseFile file(String orderNumber, String name) {
        var filing = new CaseFiling(
                world.hospital().organisation().id(),
                CaseKind.DOCUMENT_REQUEST,
                new CaseFacts(
                        orderNumber,
                        "Prüfung der Kodierung",
                        Optional.empty(),
                        Optional.of(LocalDate.of(2099, 1, 12)),
                        Optional.of(LocalDate.of(2099, 1, 19)),
                        Optional.empty(),
                        LocalDate.of(2099, 2, 9)),
                Optional.empty(),
                Optional.of(new InsuredPerson(name, Optional.empty(), Optional.empty())),
                List.of(
                        new NamedPaper("Entlassungsbericht", Optional.empty()),
                        new NamedPaper("Operationsbericht", Optional.empty())));
        return ((Filed) filings.file(world.md().clientPermit(), filing)).file();
    }

    private void attached(
            CaseFile file, String side, @org.jspecify.annotations.Nullable String category, String deleted) {
        db.sql("""
                insert into cases.case_document (document_id, case_id, side, category, attached_at, after_closing,
                                                 deleted_at)
                values (:id, :case, :side, :category, now(), false, %s)
                """.formatted(deleted))
                .param("id", UUID.randomUUID())
                .param("case", file.id().value())
                .param("side", side)
                .param("category", category)
                .update();
    }

    private void insertVeryMany() {
        db.sql("""
                with made as (
                    insert into cases.case_file (id, md, hospital, kind, order_number, subject, received_on,
                        legal_deadline, due, state, created_at, changed_at)
                    select gen_random_uuid(), :md, :hospital, 'document-request', 'H-' || number, 'Prüfung',
                           date '2099-01-01', date '2099-03-01', timestamptz '2099-03-01' + number * interval '1 hour',
                           'new', now(), now()
                      from generate_series(1, :many) number
                    returning id, hospital, md)
                insert into cases.search_words (case_id, hospital, md, words)
                select id, hospital, md, ' pruefung haeufig haufig' from made
                """)
                .param("md", world.md().organisation().id().value())
                .param("hospital", world.hospital().organisation().id().value())
                .param("many", VERY_MANY)
                .update();
    }
}
