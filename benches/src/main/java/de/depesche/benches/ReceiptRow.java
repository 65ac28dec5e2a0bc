package de.depesche.benches;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// From the closing of a case to its sealed receipt: of one case, and of two hundred that are closed at once.
record ReceiptRow(Options options, World world) implements Row {
    private static final int MANY = 200;
    private static final int CLIENTS = 4;

    @Override
    public String name() {
        return "P2";
    }

    @Override
    public List<String> byHand() {
        return List.of("close a case, then `curl -H \"Authorization: Bearer $TOKEN\" "
                + "http://localhost:8080/api/v1/cases/CASE/receipts` until it says `sealed`");
    }

    @Override
    public List<Figure> measure() throws Exception {
        var one = new ArrayList<Double>();
        var many = new ArrayList<Double>();
        try (var connection = world.connect()) {
            sealed(connection, 1);
            for (int round = 0; round < options.rounds(); round++) {
                one.add(sealed(connection, 1));
                many.add(sealed(connection, Math.min(MANY, options.cases())));
            }
        }
        return List.of(
                figure("closing to sealed receipt", one, 2),
                figure("%d closings to sealed receipts".formatted(MANY), many, 20));
    }

    private Figure figure(String what, List<Double> seconds, double limit) {
        return new Figure(name(), what, "s", new Turns(seconds, List.of()), "–", new Goal.AtMost(limit));
    }

    /// @return seconds from the first closing to the last seal
    private double sealed(Connection connection, int many) throws Exception {
        var token = world.token(World.HOSPITAL);
        var closings = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < many; i++) {
            var path = "/api/v1/cases/" + Filing.file(world);
            var version = Closings.answered(world, path, token);
            closings.add(() -> Closings.closed(world, path, version, token));
        }
        var since = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (var status : threads.invokeAll(closings)) {
                if (status.get() != 200) {
                    throw new IOException("a closing ended with " + status.get());
                }
            }
        }
        while (waiting(connection) > 0) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return (System.nanoTime() - since) / 1e9;
    }

    private static int waiting(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from cases.receipt where pdf is null")) {
            row.next();
            return row.getInt(1);
        }
    }
}
