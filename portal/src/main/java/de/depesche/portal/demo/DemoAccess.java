package de.depesche.portal.demo;

import de.depesche.portal.organisations.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Writes down who gets in how, for the person who tries the portal out and for the launcher: one line each, its
/// parts separated by tabs.
@Component
@ConditionalOnBooleanProperty("depesche.demo")
class DemoAccess {
    static final String FILE = "demo/zugangsdaten.txt";
    private static final String HEAD = """
            # Zugangsdaten der Beispielwelt: alle Namen, Nummern und Vorgänge sind erfunden.
            # person  Benutzername  Passwort  TOTP-Geheimnis (Base32)  Einrichtung  Rolle
            # client  client_id  client_secret  Scopes  Einrichtung  gültig bis
            """;

    private final Path file;

    DemoAccess(@Value("${depesche.data}") Path data) {
        this.file = data.resolve(FILE);
    }

    void write(List<DemoParty> parties) throws IOException {
        Files.createDirectories(file.getParent());
        var beside = file.resolveSibling("zugangsdaten.txt.new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var lines = parties.stream().flatMap(DemoAccess::lines).toList();
        Files.writeString(beside, HEAD + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Stream<String> lines(DemoParty party) {
        return Stream.concat(party.people().stream().map(person -> line(party, person)), Stream.of(clientLine(party)));
    }

    private static String line(DemoParty party, DemoParty.Somebody person) {
        return String.join(
                "\t",
                "person",
                person.credentials().userName(),
                person.credentials().password(),
                person.credentials().secondFactor(),
                party.organisation().name(),
                person.role() == Role.CLERK ? "Sachbearbeitung" : "Administration");
    }

    private static String clientLine(DemoParty party) {
        var client = party.client();
        return String.join(
                "\t",
                "client",
                client.clientId(),
                client.secret(),
                party.isHospital() ? "cases:read cases:answer" : "cases:read cases:file cases:collect",
                party.organisation().name(),
                client.expiresAt()
                        .atZone(ZoneId.of("Europe/Berlin"))
                        .toLocalDate()
                        .toString());
    }
}
