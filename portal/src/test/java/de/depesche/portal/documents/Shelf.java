package de.depesche.portal.documents;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.organisations.OrganisationId;
import de.depesche.portal.problems.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A place for the tests of this module: it belongs to one organisation, and another one may look into it.
@Component
class Shelf implements DocumentPlace {
    static final Set<String> ENDINGS = Set.of(
            "avi", "m4v", "mkv", "mov", "mp4", "mpg", "mts", "vob", "wmv", "mod", "mp3", "gif", "jpg", "png", "pdf");

    record Board(OrganisationId owner, Optional<OrganisationId> reader, Admission admission, boolean open) {}

    private final JdbcClient db;

    final Map<UUID, Board> boards = new ConcurrentHashMap<>();
    final List<ReceivedDocument> received = new CopyOnWriteArrayList<>();

    Shelf(JdbcClient db) {
        this.db = db;
    }

    Place of(OrganisationId owner) {
        return of(owner, new Admission(ENDINGS, 2_000_000_000));
    }

    Place of(OrganisationId owner, Admission admission) {
        return put(new Board(owner, Optional.empty(), admission, true));
    }

    Place put(Board board) {
        var id = UUID.randomUUID();
        boards.put(id, board);
        return new Place(kind(), id);
    }

    void close(Place place) {
        boards.computeIfPresent(
                place.id(), (_, board) -> new Board(board.owner(), board.reader(), board.admission(), false));
    }

    @Override
    public String kind() {
        return "shelf";
    }

    @Override
    public Admission admit(Permit permit, UUID place) {
        var board = find(place);
        if (!board.owner().equals(permit.organisation())) {
            throw new Problem.NotFound("board");
        }
        if (!board.open()) {
            throw new Problem.Refused("board-closed");
        }
        return board.admission();
    }

    @Override
    public void received(ReceivedDocument document) {
        admit(document.by(), document.place());
        received.add(document);
    }

    @Override
    public void lock(UUID place) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:board, 0))")
                .param("board", place.toString())
                .query((_, _) -> true)
                .single();
    }

    @Override
    public void requireSight(Permit permit, UUID place, DocumentId document) {
        var board = find(place);
        if (!board.owner().equals(permit.organisation())
                && !board.reader().equals(Optional.of(permit.organisation()))) {
            throw new Problem.NotFound("board");
        }
    }

    private Board find(UUID place) {
        return Optional.ofNullable(boards.get(place)).orElseThrow(() -> new Problem.NotFound("board"));
    }
}
