package de.depesche.benches;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// What a file goes through before it counts: type by content, structure in a process of its own, limits, duplicates,
/// scan, its row and its entry in the ledger. Two hundred PDFs lie in the queue, as after a scanner's failure; beside
/// them, clamd alone scans the same files over as many connections.
record CheckRow(Options options, Peers peers) implements Row {
    private static final int FILES = 200;
    /// As the portal is set up without being told.
    private static final int AT_ONCE = 2;

    private static final String YARDSTICK = "clamd alone, the same files over %d connections".formatted(AT_ONCE);

    @Override
    public String name() {
        return "W10";
    }

    @Override
    public List<String> byHand() {
        return List.of("`time clamdscan --stream --multiscan FOLDER` for clamd alone; ours: upload, then "
                + "`curl -H \"Authorization: Bearer $TOKEN\" http://localhost:8080/api/v1/cases/CASE` until every document is "
                + "accepted");
    }

    @Override
    public List<Figure> measure() throws Exception {
        var clamd = peers.tried("clamd", Clamd::start);
        if (clamd.isEmpty()) {
            return List.of();
        }
        var settings = java.util.Map.of(
                "depesche.scanner.address", clamd.get().socket().toString());
        try (var scanner = clamd.get();
                var world = World.open(options, "world-checks", settings);
                var connection = world.connect()) {
            var files = new ArrayList<byte[]>();
            var run = System.nanoTime();
            for (int i = 0; i < FILES; i++) {
                files.add(InventedPdf.of(run + i));
            }
            var documents = uploaded(world, files);
            checked(connection, documents);
            scanned(scanner, files);
            return figures(Turns.alternating(
                    options.rounds(), () -> checked(connection, documents), () -> scanned(scanner, files)));
        }
    }

    private List<Figure> figures(Turns seconds) {
        var rates = seconds.each(one -> FILES / one);
        var milliseconds = seconds.each(one -> one * 1000 * AT_ONCE / FILES);
        return List.of(
                new Figure(
                        name(),
                        "checks of %d PDFs of 100 kB".formatted(FILES),
                        "/s",
                        rates,
                        YARDSTICK,
                        new Goal.TimesTheYardstick(0.8)),
                new Figure(name(), "one of them", "ms", milliseconds, YARDSTICK, new Goal.YardstickPlus(3)));
    }

    private static List<UUID> uploaded(World world, List<byte[]> files) throws IOException {
        var token = World.bearer(world.token(World.HOSPITAL));
        var ids = new ArrayList<UUID>();
        var file = Filing.file(world);
        try (var wire = new Wire(world.address())) {
            for (var bytes : files) {
                if (ids.size() % 50 == 49) {
                    file = Filing.file(world);
                }
                var headers = new ArrayList<>(token);
                headers.add("Upload-Metadata: filename " + Sending.base64("befund" + ids.size() + ".pdf") + ",case "
                        + Sending.base64(file));
                var upload = Sending.created(world.address(), "/api/v1/uploads", bytes.length, headers);
                var target = Sending.tus(world.address(), upload, bytes.length, token);
                var status =
                        wire.send(target.request(), out -> out.write(bytes)).status();
                if (status != 204) {
                    throw new IOException("an upload ended with " + status);
                }
                ids.add(UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1)));
            }
        }
        return ids;
    }

    /// Puts them into the queue all at once, as they lay there before, and waits for the last; from the moment when
    /// the first was taken up, since the queue is looked at every two seconds.
    private static double checked(Connection connection, List<UUID> documents) throws SQLException, IOException {
        await(connection, documents, 0);
        var ids = connection.createArrayOf("uuid", documents.toArray());
        try (var queue = connection.prepareStatement("""
                update documents.document
                   set state = 'RECEIVED', media_type = null, pages = null, scan = null, next_check_at = now()
                 where id = any (?) and state = 'ACCEPTED'
                """)) {
            queue.setArray(1, ids);
            if (queue.executeUpdate() != documents.size()) {
                throw new IOException("not every file was accepted");
            }
        }
        await(connection, documents, documents.size() - 1);
        var since = System.nanoTime();
        await(connection, documents, 0);
        return (System.nanoTime() - since) / 1e9;
    }

    private static void await(Connection connection, List<UUID> documents, int waiting) throws SQLException {
        try (var count = connection.prepareStatement(
                "select count(*) from documents.document where id = any (?) and state = 'RECEIVED'")) {
            count.setArray(1, connection.createArrayOf("uuid", documents.toArray()));
            while (number(count) > waiting) {
                LockSupport.parkNanos(5_000_000);
            }
        }
    }

    private static int number(java.sql.PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static double scanned(Clamd clamd, List<byte[]> files) throws Exception {
        var scans = new ArrayList<Callable<Boolean>>();
        for (var file : files) {
            scans.add(() -> {
                clamd.scan(file);
                return true;
            });
        }
        var since = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var scan : threads.invokeAll(scans)) {
                scan.get();
            }
        }
        return (System.nanoTime() - since) / 1e9;
    }
}
