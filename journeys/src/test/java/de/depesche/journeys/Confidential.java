package de.depesche.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// What of a portal's world nobody but those whom it concerns may read: secrets of people, machines and the portal
/// itself, and what is personal.
final class Confidential {
    private static final int CASES = 25;

    /// What is shorter may stand in a log by chance.
    private static final int SHORTEST = 6;

    private final Collection<String> known = new TreeSet<>();

    static List<String> of(Stage stage) throws IOException {
        var confidential = new Confidential();
        confidential.accounts(stage.accounts());
        stage.cookies().forEach(confidential.known::add);
        confidential.keys(stage.portal().data());
        confidential.handover(stage.client("MD Musterland"), stage.client("Klinik am See"), stage.accounts());
        confidential.insuredPeople(stage.client("Klinik am See"));
        return confidential.known.stream()
                .filter(text -> text.length() >= SHORTEST)
                .toList();
    }

    private void accounts(DemoAccounts accounts) {
        accounts.people()
                .forEach(person -> known.addAll(List.of(person.userName(), person.password(), person.secondFactor())));
        accounts.clients().forEach(client -> known.add(client.secret()));
    }

    private void keys(Path data) throws IOException {
        known.add(Files.readString(data.resolve("postgres/password")).strip());
        try (var keys = Files.list(data.resolve("keys"))) {
            keys.filter(file -> file.toString().endsWith(".key")).forEach(file -> known.add(text(file)));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The main job once more, by machines.
    private void handover(StockClient md, StockClient hospital, DemoAccounts accounts) {
        var paper = new Handover.Paper(1, 150_000);
        HandoverSteps.done(md, hospital, accounts.client("Klinik am See").ik(), paper);
        known.addAll(List.of("Erika Mustermann", "Akte.pdf", md.token(), hospital.token()));
        new String(paper.content(), StandardCharsets.ISO_8859_1)
                .lines()
                .skip(10)
                .limit(5)
                .forEach(known::add);
    }

    private void insuredPeople(StockClient hospital) throws IOException {
        var ids = new ArrayList<String>();
        hospital.get("/api/v1/cases?size=" + CASES)
                .path("cases")
                .forEach(one -> ids.add(one.path("id").asString()));
        for (var id : ids) {
            var person = hospital.get("/api/v1/cases/" + id).path("insuredPerson");
            for (var of : List.of("name", "kvnr")) {
                known.add(person.path(of).asString(""));
            }
        }
    }
}
