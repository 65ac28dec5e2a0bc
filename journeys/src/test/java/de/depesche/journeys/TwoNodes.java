package de.depesche.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Two packed portals on one database, which the first one brings along, and one folder of contents. To people and
/// systems they are one: each knows itself by the same address.
final class TwoNodes implements AutoCloseable {
    private final PackedPortal first;
    private final PackedPortal second;
    private final DemoAccounts accounts;

    private TwoNodes(PackedPortal first, PackedPortal second) {
        this.first = first;
        this.second = second;
        this.accounts = DemoAccounts.in(first.data());
    }

    /// So that a reminder is due whenever this runs.
    private static final Map<String, String> EVERY_NODE =
            Map.of("depesche.notifications.digest-time", "00:00", "depesche.notifications.alert-gather", "1s");

    static TwoNodes in(Path folder) throws IOException {
        return beside(PackedPortal.start(folder.resolve("first"), settingsOfTheFirst()), folder.resolve("second"));
    }

    static Map<String, String> settingsOfTheFirst() {
        var settings = new HashMap<>(EVERY_NODE);
        settings.put("depesche.demo", "true");
        return settings;
    }

    /// @param first it brings the database along
    static TwoNodes beside(PackedPortal first, Path folder) throws IOException {
        Files.createDirectories(folder);
        Programs.run("cp", "-a", first.data().resolve("keys").toString(), folder.toString());
        var settings = new HashMap<>(EVERY_NODE);
        settings.putAll(Map.of(
                "depesche.address", first.address().toString(),
                "depesche.database.url", first.databaseUrl(),
                "depesche.database.password", first.databasePassword(),
                "depesche.blobs.folder", first.data().resolve("blobs").toString()));
        return new TwoNodes(first, PackedPortal.start(folder, settings));
    }

    PackedPortal first() {
        return first;
    }

    PackedPortal second() {
        return second;
    }

    List<PackedPortal> both() {
        return List.of(first, second);
    }

    DemoAccounts accounts() {
        return accounts;
    }

    StockClient client(String organisation) {
        return StockClient.signedIn(first.address(), accounts.client(organisation), "/oauth2/token");
    }

    /// @param about the cases that `= any (?)` in the statement speaks of
    long count(String sql, List<String> about) {
        try (var connection = DriverManager.getConnection(first.databaseUrl(), "depesche", first.databasePassword());
                var statement = connection.prepareStatement(sql)) {
            var ids = about.stream().map(UUID::fromString).toArray(UUID[]::new);
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Their deadlines end now.
    void overdue(List<String> cases) throws IOException, SQLException {
        first.execute("update cases.case_file set due = now() where id in ('" + String.join("', '", cases) + "')");
    }

    @Override
    public void close() {
        second.close();
        first.close();
    }
}
