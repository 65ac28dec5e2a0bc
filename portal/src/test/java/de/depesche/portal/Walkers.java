package de.depesche.portal;

import de.depesche.portal.TestWorld.Party;
import de.depesche.portal.identity.Credentials;
import de.depesche.portal.identity.NewPerson;
import de.depesche.portal.identity.People;
import de.depesche.portal.ledger.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;

/// Everybody who walks: of each organisation a clerk with a browser and a client with a token, and those who have no
/// business here. What was odd about any answer, whoever got it, gathers in [#oddities()].
final class Walkers {
    private static final Actor BY = new Actor.Job("test");

    private final BeanFactory beans;
    private final TestClient http;
    private final TestWorld world;
    private final List<String> oddities = new ArrayList<>();
    private final Map<Party, Walker> clerks = new HashMap<>();
    private final Map<Party, Walker> clients = new HashMap<>();

    Walkers(BeanFactory beans, TestClient http, TestWorld world) {
        this.beans = beans;
        this.http = http;
        this.world = world;
    }

    /// Since they were asked for last.
    List<String> oddities() {
        var found = List.copyOf(oddities);
        oddities.clear();
        return found;
    }

    Walker clerk(Party party) {
        return clerks.computeIfAbsent(
                party, of -> signedIn("clerk of " + of.organisation().name(), of.clerk(), Instant.now()));
    }

    Walker client(Party party) {
        return clients.computeIfAbsent(
                party, of -> holder("client of " + of.organisation().name(), http.token(of.client())));
    }

    List<Walker> both(Party party) {
        return List.of(clerk(party), client(party));
    }

    List<Walker> strangers() {
        return List.of(
                clerk(world.otherHospital()),
                client(world.otherHospital()),
                clerk(world.otherMd()),
                client(world.otherMd()));
    }

    Walker nobody() {
        var browser = new TestBrowser(http);
        browser.get("/anmeldung");
        return new Walker("nobody", browser, Optional.empty(), oddities);
    }

    /// Its token carries a scope that no client of a hospital has a use for.
    Walker clientWithoutScopes() {
        var client = world.hospital().client();
        var answer = http.form(
                "/oauth2/token",
                "grant_type=client_credentials&scope=users:administer",
                TestClient.basic(client.clientId(), client.secret()));
        return holder(
                "client without scopes",
                TestClient.json(answer).get("access_token").asString());
    }

    Walker personWithoutOrganisation() {
        var name = "outsider" + System.nanoTime();
        var person = beans.getBean(People.class)
                .register(
                        BY,
                        new NewPerson(name, "Ohne Haus", Optional.empty()),
                        TestWorld.PASSWORD,
                        TestWorld.SECOND_FACTOR);
        return signedIn("person without organisation", person, Instant.now());
    }

    Walker personWithOneTimePassword() {
        var person = beans.getBean(People.class)
                .register(BY, new NewPerson("new" + System.nanoTime(), "Noa Neu", Optional.empty()));
        return signedIn("person with a one-time password", person, Instant.now());
    }

    /// @param at whose code to use: each counts once
    Walker administrator(Party party, Instant at) {
        return signedIn("administrator", party.administrator(), at);
    }

    private Walker signedIn(String name, Credentials person, Instant at) {
        var browser = new TestBrowser(http);
        var answer = browser.signIn(person, at);
        if (answer.statusCode() != 302 && answer.statusCode() != 303) {
            throw new IllegalStateException(name + " did not get in: " + answer.statusCode());
        }
        // for the token of its forms
        browser.get(answer.headers().firstValue("Location").orElseThrow());
        return new Walker(name, browser, Optional.empty(), oddities);
    }

    private Walker holder(String name, String token) {
        return new Walker(name, new TestBrowser(http), Optional.of(token), oddities);
    }
}
