package de.depesche.benches;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A portal with the demo world's clients, its database, and as many invented cases as were asked for. Its data is
/// kept for the next run.
record World(Options options, PortalProcess portal) implements AutoCloseable {
    /// Where most of the cases are.
    static final String HOSPITAL = "Klinik am See";
    static final String MD = "MD Musterland";

    private static final int MANY = 1_000_000;

    record Client(String id, String secret, String scopes) {
        String basic() {
            var both = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(both);
        }
    }

    static World open(Options options) throws IOException {
        return open(options, "world-" + options.cases(), Map.of());
    }

    /// @param name of its folder, kept like the others
    static World open(Options options, String name, Map<String, String> more, String... javaOptions)
            throws IOException {
        // The limits per client are made for many clients; here there is one.
        var settings = new HashMap<>(Map.of(
                "depesche.demo", "true",
                "depesche.clients.calls-per-minute", "10000000",
                "depesche.clients.tokens-per-minute", "10000000"));
        if (options.cases() >= MANY) {
            // As the manual advises for so many.
            settings.put("depesche.database.server.shared_buffers", "2GB");
        }
        settings.putAll(more);
        var data = options.folder().resolve(name);
        var log = options.folder().resolve("portal.log");
        return new World(options, PortalProcess.start(data, log, settings, javaOptions));
    }

    Client client(String organisation) {
        try (var lines = Files.lines(portal.data().resolve("demo/zugangsdaten.txt"))) {
            return lines.map(line -> line.split("\t", -1))
                    .filter(parts -> parts[0].equals("client") && parts[4].equals(organisation))
                    .map(parts -> new Client(parts[1], parts[2], parts[3]))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return portal.address();
    }

    /// A token for five minutes.
    String token(String organisation) throws IOException {
        try (var wire = new Wire(address())) {
            var answer = wire.send(tokenRequest(client(organisation)));
            var body = answer.text();
            int begin = body.indexOf("\"access_token\":\"") + 16;
            if (answer.status() != 200) {
                throw new IOException("no token: " + answer.status() + " " + body);
            }
            return body.substring(begin, body.indexOf('"', begin));
        }
    }

    byte[] tokenRequest(Client client) {
        var body = "grant_type=client_credentials&scope=" + client.scopes().replace(" ", "+");
        return Wire.request(
                "POST",
                "/oauth2/token",
                address(),
                List.of(
                        "Authorization: " + client.basic(),
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + body.length()),
                body);
    }

    Connection connect() throws SQLException {
        try {
            var folder = portal.data().resolve("postgres");
            var port = Files.readAllLines(folder.resolve("cluster/postmaster.pid"))
                    .get(3)
                    .strip();
            var password = Files.readString(folder.resolve("password")).strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/depesche", "depesche", password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void fill() throws IOException {
        try (var connection = connect()) {
            new CaseLoad(this, connection).fillUpTo(options.cases());
        } catch (SQLException e) {
            throw new IOException("the cases could not be loaded", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while loading", e);
        }
    }

    Path log(String name) {
        return options.folder().resolve(name);
    }

    static List<String> bearer(String token, String... more) {
        var headers = new java.util.ArrayList<>(Arrays.asList(more));
        headers.add("Authorization: Bearer " + token);
        return headers;
    }

    @Override
    public void close() {
        portal.close();
    }
}
