package de.depesche.portal.backup;

import de.depesche.portal.Patience;
import de.depesche.portal.PortalTest;
import de.depesche.portal.TestClient;
import de.depesche.portal.TestDatabase;
import de.depesche.portal.TestWorld;
import de.depesche.portal.WalkedThings;
import de.depesche.portal.start.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/// A running portal with work in it, and places for its backups.
@PortalTest
class BackedUpPortal {
    @Autowired
    BeanFactory beans;

    @Autowired
    BackupRun run;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @Value("${depesche.data}")
    Path data;

    @TempDir
    Path folder;

    final BackupWords words = new BackupWords(Language.ofThePerson());

    WalkedThings things() {
        return new WalkedThings(new TestClient(port), TestWorld.in(beans));
    }

    Path backups() {
        return folder.resolve("backups");
    }

    BackupRun.Made backUp() throws IOException, SQLException {
        return run.run(backups(), Integer.MAX_VALUE);
    }

    Drill drill() throws IOException {
        return Drill.with(data.resolve("keys"), folder.resolve("restored"));
    }

    /// @return where the store keeps what it has under this id
    Path stored(UUID blob) {
        return data.resolve("blobs").resolve(blob.toString().substring(0, 2)).resolve(blob.toString());
    }

    /// @return some content of the store
    UUID oneContent() throws IOException {
        return UUID.fromString(
                files(data.resolve("blobs")).getFirst().getFileName().toString());
    }

    TestDatabase database() {
        return new TestDatabase(
                environment.getRequiredProperty("depesche.database.url"),
                environment.getRequiredProperty("depesche.database.user"),
                environment.getRequiredProperty("depesche.database.password"));
    }

    /// @return the signed head that everybody can ask for, of all that has happened until now
    Path checkpoint(String name) throws IOException {
        var happened = database()
                .client()
                .sql("select (select count(*) from ledger.entry) + (select count(*) from ledger.inbox)")
                .query(Long.class)
                .single();
        return Files.writeString(
                folder.resolve(name),
                Patience.await(this::checkpoint, note -> Long.parseLong(note.split("\n")[1]) >= happened));
    }

    private String checkpoint() {
        return new TestClient(port)
                .send("GET", "/api/v1/ledger/checkpoint", "", request -> request)
                .body();
    }

    static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
