package de.depesche.benches;

import de.depesche.formats.identifiers.Ik;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Fills the tables by COPY, their indexes made last: with them, loading takes many times as long.
final class CaseLoad {
    private static final String TABLES = "('case_file', 'insured_person', 'search_words', 'requested_item')";
    private static final int BUFFER = 1 << 20;

    private final Connection connection;
    private final LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Berlin"));
    private final List<UUID> hospitals = new ArrayList<>();
    private final List<UUID> mds = new ArrayList<>();

    CaseLoad(Connection connection) {
        this.connection = connection;
    }

    private interface Rows extends BiConsumer<StringBuilder, InventedCase> {}

    void fillUpTo(int cases) throws SQLException, IOException {
        if (number("select count(*) from cases.case_file where order_number like 'BEN-%'") >= cases) {
            return;
        }
        System.err.println("filling the portal with " + cases + " cases; they are kept for the next run …");
        try (var statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '512MB'");
            statement.execute("set synchronous_commit = off");
            organisations("HOSPITAL", World.HOSPITAL, InventedCase.HOSPITALS, hospitals);
            organisations("MEDICAL_SERVICE", World.MD, InventedCase.MDS, mds);
            connection.setAutoCommit(false);
            var indexes = texts("select indexdef from pg_indexes where schemaname = 'cases' and tablename in " + TABLES
                    + " and indexname not in (select conname from pg_constraint)");
            for (var name : texts("select 'cases.' || indexname from pg_indexes where schemaname = 'cases'"
                    + " and tablename in " + TABLES + " and indexname not in (select conname from pg_constraint)")) {
                statement.execute("drop index " + name);
            }
            copyAll(cases);
            for (var index : indexes) {
                statement.execute(index);
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }

    /// The demo world's own comes first and so gets the most.
    private void organisations(String kind, String first, int many, List<UUID> ids) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into organisations.organisation (id, kind, name, ik, laender) values (?, ?, ?, ?, ?)
                    on conflict (ik) do update set name = excluded.name returning id
                """)) {
            ids.add(UUID.fromString(
                    texts("select id::text from organisations.organisation where name = '" + first + "'")
                            .getFirst()));
            for (int number = 1; number < many; number++) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, kind);
                insert.setString(3, (kind.equals("HOSPITAL") ? "Erfundene Klinik " : "Erfundener MD ") + number);
                insert.setString(4, ik(kind.equals("HOSPITAL") ? number : 5000 + number));
                insert.setArray(5, connection.createArrayOf("text", new String[] {"SH"}));
                try (var row = insert.executeQuery()) {
                    row.next();
                    ids.add(row.getObject(1, UUID.class));
                }
            }
        }
    }

    private static String ik(int number) {
        return IntStream.range(0, 10)
                .mapToObj(check -> Ik.parse("2698%04d%d".formatted(number, check)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private void copyAll(int cases) throws SQLException {
        copy(cases, """
                cases.case_file (id, md, hospital, kind, order_number, subject, hospital_case_number, admission,
                    discharge, received_on, legal_deadline, due, state, closed_at, closed_by, picked_up_at,
                    picked_up_run, acknowledged_at, pick_up_since, created_at, changed_at)""", this::file);
        copy(
                cases,
                "cases.insured_person (case_id, name, birth_date)",
                (text, one) -> columns(text, one.id(), one.person(), "1950-01-01"));
        copy(
                cases,
                "cases.search_words (case_id, hospital, md, words)",
                (text, one) -> columns(text, one.id(), hospital(one), md(one), one.words()));
        copy(cases, "cases.requested_item (case_id, number, title, state)", (text, one) -> {
            columns(text, one.id(), 1, "Entlassbrief", one.phase().isOpen() ? "missing" : "supplied");
            columns(text, one.id(), 2, "OP-Bericht", one.phase() == InventedCase.Phase.NEW ? "missing" : "supplied");
        });
    }

    private void file(StringBuilder text, InventedCase one) {
        var phase = one.phase();
        var closed = phase.isOpen() ? "\\N" : one.closed();
        var pickedUp = phase.isPickedUp() ? one.closed().plusHours(8) : "\\N";
        columns(
                text,
                one.id(),
                md(one),
                hospital(one),
                "document-request",
                one.orderNumber(),
                one.subject(),
                one.hospitalCaseNumber(),
                one.lastDay().minusWeeks(14),
                one.lastDay().minusWeeks(13),
                one.lastDay().minusWeeks(8),
                one.lastDay(),
                one.due().toOffsetDateTime(),
                phase.code(),
                closed,
                phase.isOpen() ? "\\N" : "user",
                pickedUp,
                phase.isPickedUp() ? new UUID(1, one.number() / 1000) : "\\N",
                phase == InventedCase.Phase.ACKNOWLEDGED ? pickedUp : "\\N",
                phase == InventedCase.Phase.CLOSED ? closed : "\\N",
                one.created(),
                one.created());
    }

    private UUID hospital(InventedCase one) {
        return hospitals.get(one.hospital());
    }

    private UUID md(InventedCase one) {
        return mds.get(one.md());
    }

    private static void columns(StringBuilder text, Object... values) {
        for (int i = 0; i < values.length; i++) {
            text.append(values[i]).append(i == values.length - 1 ? '\n' : '\t');
        }
    }

    private void copy(int cases, String table, Rows rows) throws SQLException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table.replaceAll("\\s+", " ") + " from stdin");
        var text = new StringBuilder(BUFFER + 4096);
        for (int number = 0; number < cases; number++) {
            rows.accept(text, InventedCase.of(number, today));
            if (text.length() >= BUFFER) {
                send(copy, text);
            }
        }
        send(copy, text);
        copy.endCopy();
    }

    private static void send(CopyIn copy, StringBuilder text) throws SQLException {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(texts(sql).getFirst());
    }

    private List<String> texts(String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
