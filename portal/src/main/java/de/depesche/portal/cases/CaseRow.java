package de.depesche.portal.cases;

import de.depesche.portal.cases.CaseDeadline.GivenDay;
import de.depesche.portal.cases.CaseState.Acknowledged;
import de.depesche.portal.cases.CaseState.Closed;
import de.depesche.portal.cases.CaseState.InProgress;
import de.depesche.portal.cases.CaseState.New;
import de.depesche.portal.cases.CaseState.PickedUp;
import de.depesche.portal.identity.PersonId;
import de.depesche.portal.organisations.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case file as the columns of `cases.case_file` hold it.
final class CaseRow {
    static final String COLUMNS = """
            id, md, hospital, kind, order_number, subject, hospital_case_number, admission, discharge, \
            pruefvv_version, received_on, given_deadline, given_fixed, legal_deadline, due, state, assignee, closed_at, closed_by, \
            picked_up_at, picked_up_run, acknowledged_at, pick_up_since, created_at, changed_at, version""";

    private CaseRow() {}

    static CaseFile read(ResultSet row, int number) throws SQLException {
        return new CaseFile(
                new CaseId(row.getObject("id", UUID.class)),
                new Parties(
                        new OrganisationId(row.getObject("md", UUID.class)),
                        new OrganisationId(row.getObject("hospital", UUID.class))),
                Coded.read(CaseKind.class, CaseKind::code, row.getString("kind")),
                facts(row),
                deadline(row),
                state(row),
                Optional.ofNullable(row.getObject("assignee", UUID.class)).map(PersonId::new),
                instant(row, "pick_up_since"),
                requiredInstant(row, "created_at"),
                requiredInstant(row, "changed_at"),
                row.getInt("version"));
    }

    private static CaseFacts facts(ResultSet row) throws SQLException {
        return new CaseFacts(
                row.getString("order_number"),
                row.getString("subject"),
                Optional.ofNullable(row.getString("hospital_case_number")),
                date(row, "admission"),
                date(row, "discharge"),
                Optional.ofNullable(row.getString("pruefvv_version")),
                date(row, "received_on").orElseThrow());
    }

    private static Optional<CaseDeadline> deadline(ResultSet row) throws SQLException {
        boolean fixed = row.getBoolean("given_fixed");
        var given = date(row, "given_deadline").map(day -> new GivenDay(day, fixed));
        var legal = date(row, "legal_deadline");
        if (given.isEmpty() && legal.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CaseDeadline(given, legal, requiredInstant(row, "due")));
    }

    private static CaseState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "new" -> new New();
            case "in-progress" -> new InProgress();
            case "closed" -> new Closed(closing(row));
            case "picked-up" -> new PickedUp(closing(row), pickUp(row));
            case "acknowledged" -> new Acknowledged(closing(row), pickUp(row), requiredInstant(row, "acknowledged_at"));
            default -> throw new IllegalStateException("unknown state " + row.getString("state"));
        };
    }

    private static Closing closing(ResultSet row) throws SQLException {
        return new Closing(
                requiredInstant(row, "closed_at"),
                Coded.read(ClosedBy.class, ClosedBy::code, row.getString("closed_by")));
    }

    private static PickUp pickUp(ResultSet row) throws SQLException {
        return new PickUp(requiredInstant(row, "picked_up_at"), new RunId(row.getObject("picked_up_run", UUID.class)));
    }

    static Map<String, @Nullable Object> parameters(CaseFile file) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", file.id().value());
        values.put("md", file.parties().md().value());
        values.put("hospital", file.parties().hospital().value());
        values.put("kind", file.kind().code());
        putFacts(values, file.facts());
        var given = file.deadline().flatMap(CaseDeadline::given);
        values.put("given", given.map(GivenDay::day).orElse(null));
        values.put("givenFixed", given.filter(GivenDay::fixed).isPresent());
        values.put("legal", file.deadline().flatMap(CaseDeadline::legal).orElse(null));
        values.put("due", due(file.deadline()));
        putState(values, file.state());
        values.put("assignee", file.assignee().map(PersonId::value).orElse(null));
        values.put("pickUpSince", file.pickUpSince().map(CaseRow::stored).orElse(null));
        values.put("createdAt", stored(file.createdAt()));
        values.put("changedAt", stored(file.changedAt()));
        values.put("version", file.version());
        return values;
    }

    private static void putFacts(Map<String, @Nullable Object> values, CaseFacts facts) {
        values.put("orderNumber", facts.orderNumber());
        values.put("subject", facts.subject());
        values.put("hospitalCaseNumber", facts.hospitalCaseNumber().orElse(null));
        values.put("admission", facts.admission().orElse(null));
        values.put("discharge", facts.discharge().orElse(null));
        values.put("pruefvvVersion", facts.pruefvvVersion().orElse(null));
        values.put("receivedOn", facts.receivedOn());
    }

    private static void putState(Map<String, @Nullable Object> values, CaseState state) {
        var closing = state.asClosed();
        var pickUp = state.asPickedUp();
        values.put("state", state.code());
        values.put("closedAt", closing.map(Closing::at).map(CaseRow::stored).orElse(null));
        values.put("closedBy", closing.map(Closing::by).map(ClosedBy::code).orElse(null));
        values.put("pickedUpAt", pickUp.map(PickUp::at).map(CaseRow::stored).orElse(null));
        values.put("pickedUpRun", pickUp.map(PickUp::run).map(RunId::value).orElse(null));
        values.put("acknowledgedAt", state instanceof Acknowledged(var _, var _, var at) ? stored(at) : null);
    }

    /// What has no deadline sorts behind everything that has one.
    private static OffsetDateTime due(Optional<CaseDeadline> deadline) {
        return deadline.map(CaseDeadline::due).map(CaseRow::stored).orElse(OffsetDateTime.MAX);
    }

    static OffsetDateTime stored(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant requiredInstant(ResultSet row, String column) throws SQLException {
        return instant(row, column).orElseThrow();
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
