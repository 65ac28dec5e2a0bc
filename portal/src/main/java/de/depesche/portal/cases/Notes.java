package de.depesche.portal.cases;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.ledger.Actor;
import de.depesche.portal.problems.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Internal notes of the hospital's team. The Medical Service never sees them.
@Service
public class Notes {
    private static final int LONGEST = 4000;

    private final CaseActs acts;
    private final JdbcClient db;
    private final Clock clock;

    Notes(CaseActs acts, JdbcClient db, Clock clock) {
        this.acts = acts;
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public void write(Permit permit, CaseId id, String typed) {
        // Browsers count a line break as one character and send two.
        var text = typed.replace("\r\n", "\n");
        var file = acts.lockForHospital(permit, id);
        if (!(permit.actor() instanceof Actor.Person(var author))) {
            throw new Problem.NotPermitted("notes are written by persons");
        }
        if (text.isBlank() || text.length() > LONGEST) {
            throw new Problem.Invalid("text", "text-length", 1, LONGEST);
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
            throw new Problem.Invalid("text", "control-character");
        }
        db.sql("""
                insert into cases.note (id, case_id, hospital, author, text, written_at)
                values (:id, :case, :hospital, :author, :text, :writtenAt)
                """)
                .param("id", UUID.randomUUID())
                .param("case", id.value())
                .param("hospital", file.parties().hospital().value())
                .param("author", author)
                .param("text", text.strip())
                .param("writtenAt", CaseRow.stored(clock.instant()))
                .update();
    }

    /// Oldest first.
    @Transactional(readOnly = true)
    public List<Note> of(Permit permit, CaseId id) {
        return db.sql("""
                select id, author, text, written_at
                  from cases.note
                 where case_id = :case and hospital = :hospital
                 order by written_at, id
                """)
                .param("case", id.value())
                .param("hospital", permit.organisation().value())
                .query((row, number) -> new Note(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("author", UUID.class)),
                        row.getString("text"),
                        CaseRow.requiredInstant(row, "written_at")))
                .list();
    }
}
