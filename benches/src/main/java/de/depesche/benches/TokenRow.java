package de.depesche.benches;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tokens by client credentials, with four clients at once.
record TokenRow(Options options, World world, Peers peers) implements Row {
    private static final int CLIENTS = 4;
    private static final String PATH = "/oauth2/token";
    private static final String OURS = "Depesche";
    private static final String BARE = "a bare authorization server, fast hash, one client in memory";
    private static final String KEYCLOAK = "Keycloak, one client in its own database";

    @Override
    public String name() {
        return "W8";
    }

    @Override
    public List<String> byHand() {
        return List.of("`wrk -t2 -c4 -d10s -s token.lua http://localhost:8080/oauth2/token`, with a client of "
                + "`data/demo/zugangsdaten.txt` and `grant_type=client_credentials`");
    }

    @Override
    public List<Figure> measure() throws Exception {
        int port = Machine.freePort();
        var bare = URI.create("http://localhost:" + port);
        try (var server = Program.start(world.log("bare.log"), BareTokenServer.class, String.valueOf(port))) {
            server.awaitAnswer(bare.resolve("/oauth2/jwks"), 200);
            return besideKeycloak(Tokens.of(bare, PATH, BareTokenServer.CLIENT));
        }
    }

    private List<Figure> besideKeycloak(Tokens bare) throws Exception {
        var keycloak = peers.tried("keycloak", Keycloak::start);
        try {
            var sides = new LinkedHashMap<String, Tokens>();
            sides.put(OURS, Tokens.of(world.address(), PATH, world.client(World.HOSPITAL)));
            sides.put(BARE, bare);
            keycloak.ifPresent(peer -> sides.put(KEYCLOAK, Tokens.of(peer.address(), peer.path(), Keycloak.CLIENT)));
            return figures(sides);
        } finally {
            keycloak.ifPresent(Peer::close);
        }
    }

    private List<Figure> figures(Map<String, Tokens> tokens) throws Exception {
        var rates = new Sides();
        var waits = new LinkedHashMap<String, List<Double>>();
        for (var side : tokens.entrySet()) {
            load(side.getValue(), options.warmUp());
            var p99 = new ArrayList<Double>();
            waits.put(side.getKey(), p99);
            rates.add(side.getKey(), () -> {
                var load = load(side.getValue(), options.seconds());
                p99.add(load.milliseconds(0.99));
                return load.perSecond();
            });
        }
        rates.measure(options.rounds());
        var what = "tokens by client credentials, %d clients".formatted(CLIENTS);
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(name(), what, "/s", rates.turns(OURS, BARE), BARE, new Goal.TimesTheYardstick(0.8)));
        if (tokens.containsKey(KEYCLOAK)) {
            figures.add(new Figure(
                    name(), what, "/s", rates.turns(OURS, KEYCLOAK), KEYCLOAK, new Goal.TimesTheYardstick(2)));
            var both = new Turns(waits.getOrDefault(OURS, List.of()), waits.getOrDefault(KEYCLOAK, List.of()));
            figures.add(new Figure(name(), what + ", p99", "ms", both, KEYCLOAK, new Goal.YardstickPlus(0)));
        }
        return figures;
    }

    private static Load load(Tokens tokens, int seconds) throws Exception {
        return Load.of(CLIENTS, Duration.ofSeconds(seconds), number -> tokens.client());
    }

    private record Tokens(URI address, String path, String head, String body) {
        static Tokens of(URI address, String path, World.Client client) {
            var body = "grant_type=client_credentials&scope=" + client.scopes().replace(" ", "+");
            var head = "Authorization: " + client.basic();
            return new Tokens(address, path, head, body);
        }

        Load.Calls client() {
            var wire = new Wire(address);
            var request = Wire.request(
                    "POST",
                    path,
                    address,
                    List.of(
                            head,
                            "Content-Type: application/x-www-form-urlencoded",
                            "Content-Length: " + body.length()),
                    body);
            return Load.Calls.closing(wire, () -> {
                var answer = wire.send(request);
                if (answer.status() != 200) {
                    throw new IOException("no token: " + answer);
                }
            });
        }
    }
}
