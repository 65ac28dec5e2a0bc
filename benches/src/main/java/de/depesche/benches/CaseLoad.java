package de.depesche.benches;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Fills the tables by COPY over two connections, their indexes made last: with them, and with each row's references
/// looked up, loading takes many times as long.
final class CaseLoad {
    private static final List<String> TABLES = List.of("case_file", "insured_person", "search_words", "requested_item");
    private static final int BUFFER = 1 << 20;
    private static final int AT_ONCE = 2;

    private final World world;
    private final Connection connection;
    private final LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Berlin"));
    private final List<UUID> hospitals = new ArrayList<>();
    private final List<UUID> mds = new ArrayList<>();

    /// @param connection is used while this is
    CaseLoad(World world, Connection connection) {
        this.world = world;
        this.connection = connection;
    }

    private interface Rows extends BiConsumer<StringBuilder, InventedCase> {}

    private interface Work {
        void over(Connection one) throws SQLException, IOException;
    }

    void fillUpTo(int cases) throws SQLException, IOException, InterruptedException {
        if (number("select count(*) from cases.case_file where order_number like 'BEN-%'") >= cases) {
            return;
        }
        System.err.println("filling the portal with " + cases + " cases; they are kept for the next run …");
        var since = System.nanoTime();
        var organisations = new InventedOrganisations(connection);
        hospitals.addAll(organisations.filled("HOSPITAL", World.HOSPITAL, InventedCase.HOSPITALS));
        mds.addAll(organisations.filled("MEDICAL_SERVICE", World.MD, InventedCase.MDS));
        execute("alter system set max_wal_size = '8GB'", "select pg_reload_conf()");
        var indexes = putOffIndexes();
        atOnce(copies(cases));
        System.err.printf("  rows: %.0f s%n", (System.nanoTime() - since) / 1e9);
        atOnce(indexes.stream().map(CaseLoad::made).toList());
        System.err.printf("  and indexes: %.0f s%n", (System.nanoTime() - since) / 1e9);
        execute("alter system reset max_wal_size", "select pg_reload_conf()", "vacuum analyze");
        System.err.printf("  and statistics: %.0f s%n", (System.nanoTime() - since) / 1e9);
    }

    /// The server keeps indexes up to date that are marked as ready; REINDEX makes them anew and marks them again. So
    /// nothing has to be dropped, not even primary keys, on which others lean.
    private List<String> putOffIndexes() throws SQLException, IOException {
        var which = "indrelid = any (array['cases." + String.join("', 'cases.", TABLES) + "']::regclass[])";
        if (number("select count(*) from pg_index where not indisready and " + which) > 0) {
            throw new IOException(
                    "an earlier filling was cut off; delete " + world.portal().data());
        }
        var names = texts("select indexrelid::regclass::text from pg_index where " + which
                + " order by pg_relation_size(indrelid) desc, indexrelid");
        execute("update pg_index set indisready = false, indisvalid = false where " + which);
        return names;
    }

    private static Work made(String index) {
        return one -> {
            try (var statement = one.createStatement()) {
                statement.execute("set maintenance_work_mem = '1GB'");
                statement.execute("set max_parallel_maintenance_workers = 0");
                statement.execute("reindex index " + index);
            }
        };
    }

    private void atOnce(List<Work> works) throws SQLException, IOException, InterruptedException {
        var tasks = works.stream()
                .map(work -> (Callable<Boolean>) () -> {
                    try (var one = world.connect()) {
                        work.over(one);
                    }
                    return true;
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("the cases could not be loaded", e);
        }
    }

    private void execute(String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<Work> copies(int cases) {
        Rows items = (text, one) -> {
            columns(text, one.id(), 1, "Entlassbrief", one.phase().isOpen() ? "missing" : "supplied");
            columns(text, one.id(), 2, "OP-Bericht", one.phase() == InventedCase.Phase.NEW ? "missing" : "supplied");
        };
        return List.of(
                one -> copy(one, cases, """
                        cases.case_file (id, md, hospital, kind, order_number, subject, hospital_case_number, admission,
                            discharge, received_on, legal_deadline, due, state, closed_at, closed_by, picked_up_at,
                            picked_up_run, acknowledged_at, pick_up_since, created_at, changed_at)""", this::file),
                one -> copy(
                        one,
                        cases,
                        "cases.search_words (case_id, hospital, md, words)",
                        (text, invented) ->
                                columns(text, invented.id(), hospital(invented), md(invented), invented.words())),
                one -> copy(one, cases, "cases.requested_item (case_id, number, title, state)", items),
                one -> copy(
                        one,
                        cases,
                        "cases.insured_person (case_id, name, birth_date)",
                        (text, invented) -> columns(text, invented.id(), invented.person(), "1950-01-01")));
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

    private void copy(Connection one, int cases, String table, Rows rows) throws SQLException {
        try (var statement = one.createStatement()) {
            // Each reference of each row would be looked up in an index that is not there.
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
        }
        var copy = one.unwrap(PGConnection.class)
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
