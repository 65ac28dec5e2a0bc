package de.depesche.portal.demo.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Who gets in how, as the demo world wrote it down.
record AccessFile(List<Client> clients) {

    record Client(String id, String secret, String scopes, String organisation) {
        @Override
        public String toString() {
            return "Client[" + id + ", hidden]";
        }
    }

    static AccessFile in(Path data) throws IOException {
        var file = data.resolve("demo/zugangsdaten.txt");
        try {
            return new AccessFile(Files.readAllLines(file).stream()
                    .map(line -> line.split("\t", -1))
                    .filter(parts -> parts.length == 6 && parts[0].equals("client"))
                    .map(parts -> new Client(parts[1], parts[2], parts[3], parts[4]))
                    .toList());
        } catch (NoSuchFileException e) {
            throw new Halted(
                    "In " + data + " ist keine Beispielwelt: starten Sie das Portal zuerst mit ./depesche start.",
                    "There is no demo world in " + data + ": start the portal first with ./depesche start.");
        }
    }

    Client of(String organisation) {
        return clients.stream()
                .filter(client -> client.organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    /// The IK ends the client's name.
    static String ikOf(Client client) {
        return client.id().substring(client.id().lastIndexOf('_') + 1);
    }
}
