package de.depesche.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Who gets into the demo world, as the portal wrote it down.
record DemoAccounts(List<Person> people, List<Client> clients) {

    record Person(String userName, String password, String secondFactor, String organisation) {
        /// By Debian's oathtool, which knows nothing of the portal.
        String code() {
            return Programs.run("oathtool", "--totp", "--base32", secondFactor).strip();
        }

        /// Of a device whose clock goes a little ahead, which the portal allows for.
        String nextCode() {
            return Programs.run("oathtool", "--totp", "--base32", "--now", "+30 seconds", secondFactor)
                    .strip();
        }
    }

    record Client(String id, String secret, String scopes, String organisation) {
        String ik() {
            return id.substring(id.lastIndexOf('_') + 1);
        }
    }

    static DemoAccounts in(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve("demo/zugangsdaten.txt")).stream()
                    .map(line -> line.split("\t", -1))
                    .toList();
            return new DemoAccounts(
                    lines.stream()
                            .filter(parts -> parts[0].equals("person"))
                            .map(parts -> new Person(parts[1], parts[2], parts[3], parts[4]))
                            .toList(),
                    lines.stream()
                            .filter(parts -> parts[0].equals("client"))
                            .map(parts -> new Client(parts[1], parts[2], parts[3], parts[4]))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Person person(String userName) {
        return people.stream()
                .filter(person -> person.userName().equals(userName))
                .findFirst()
                .orElseThrow();
    }

    Client client(String organisation) {
        return clients.stream()
                .filter(client -> client.organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
    }
}
