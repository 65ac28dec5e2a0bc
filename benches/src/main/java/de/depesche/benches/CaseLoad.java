package de.depesche.benches;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Fills the tables by COPY, in two threads, their indexes made last: with them, and with each row's references looked
/// up, loading takes many times as long.
final class CaseLoad {
    private static final List<String> TABLES = List.of("case_file", "insured_person", "search_words", "requested_item");
    private static final String OF_THE_TABLES =
            "indrelid = any (array['cases." + String.join("', 'cases.", TABLES) + "']::regclass[])";
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

    private interface Work {
        void run() throws SQLException, IOException;
    }

    void fillUpTo(int cases) throws SQLException, IOException, InterruptedException {
        if (number("select count(*) from pg_index where not indisready and " + OF_THE_TABLES) > 0) {
            throw new IOException(
                    "an earlier filling was cut off; delete " + world.portal().data());
        }
        if (number("select count(*) from cases.case_file where order_number like 'BEN-%'") >= cases) {
            return;
        }
        System.err.println("filling the portal with " + cases + " cases; they are kept for the next run …");
        var since = System.nanoTime();
        var organisations = new InventedOrganisations(connection);
        hospitals.addAll(organisations.filled("HOSPITAL", World.HOSPITAL, InventedCase.HOSPITALS));
        mds.addAll(organisations.filled("MEDICAL_SERVICE", World.MD, InventedCase.MDS));
        execute("alter system set max_wal_size = '8GB'", "select pg_reload_conf()");
        try {
            var indexes = putOffIndexes();
            atOnce(copies(cases));
            System.err.printf("  rows: %.0f s%n", (System.nanoTime() - since) / 1e9);
            atOnce(indexes.stream().map(this::made).toList());
            System.err.printf("  and indexes: %.0f s%n", (System.nanoTime() - since) / 1e9);
        } finally {
            execute("alter system reset max_wal_size", "select pg_reload_conf()");
        }
        execute("vacuum analyze");
        System.err.printf("  and statistics: %.0f s%n", (System.nanoTime() - since) / 1e9);
    }

    /// The server keeps indexes up to date that are marked as ready; REINDEX makes them anew and marks them again. So
    /// nothing has to be dropped, not even primary keys, on which others lean.
    private List<String> putOffIndexes() throws SQLException {
        // That of the words takes longest by far: begun last, it would keep one connection waiting for it.
        var names = texts("select indexrelid::regclass::text from pg_index where " + OF_THE_TABLES
                + " order by indrelid <> 'cases.search_words'::regclass, pg_relation_size(indrelid) desc, indexrelid");
        execute("update pg_index set indisready = false, indisvalid = false where " + OF_THE_TABLES);
        return names;
    }

    private Work made(String index) {
        return () -> {
            try (var one = world.connect();
                    var statement = one.createStatement()) {
                statement.execute("set maintenance_work_mem = '1GB'");
                statement.execute("set max_parallel_maintenance_workers = 0");
                statement.execute("reindex index " + index);
            }
        };
    }

    private void atOnce(List<Work> works) throws SQLException, IOException, InterruptedException {
        var tasks = works.stream()
                .map(work -> (Callable<Boolean>) () -> {
                    work.run();
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

    /// Each over connections of its own, so that a case has to be invented only once for all its tables.
    private List<Work> copies(int cases) {
        return IntStream.range(0, AT_ONCE)
                .mapToObj(part -> (Work) () -> copy(part(cases, part), part(cases, part + 1)))
                .toList();
    }

    private static int part(int cases, int number) {
        return (int) ((long) cases * number / AT_ONCE);
    }

    private void copy(int from, int to) throws SQLException {
        try (var files = Copy.into(world, """
                        cases.case_file (id, md, hospital, kind, order_number, subject, hospital_case_number, admission,
                            discharge, received_on, legal_deadline, due, state, closed_at, closed_by, picked_up_at,
                            picked_up_run, acknowledged_at, pick_up_since, created_at, changed_at)""");
                var words = Copy.into(world, "cases.search_words (case_id, hospital, md, words)");
                var items = Copy.into(world, "cases.requested_item (case_id, number, title, state)");
                var persons = Copy.into(world, "cases.insured_person (case_id, name, birth_date)")) {
            for (int number = from; number < to; number++) {
                var one = InventedCase.of(number, today);
                file(files, one);
                words.row(one.id(), hospital(one), md(one), one.words());
                items.row(one.id(), 1, "Entlassbrief", one.phase().isOpen() ? "missing" : "supplied");
                items.row(one.id(), 2, "OP-Bericht", one.phase() == InventedCase.Phase.NEW ? "missing" : "supplied");
                persons.row(one.id(), one.person(), "1950-01-01");
            }
            // The cases last: by them it is told whether all is there.
            for (var copy : List.of(words, items, persons, files)) {
                copy.end();
            }
        }
    }

    private void file(Copy files, InventedCase one) throws SQLException {
        var phase = one.phase();
        var closed = phase.isOpen() ? "\\N" : one.closed();
        var pickedUp = phase.isPickedUp() ? one.closed().plusHours(8) : "\\N";
        files.row(
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
