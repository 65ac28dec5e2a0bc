package de.depesche.benches;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// Tokens by client credentials, with four clients at once.
record TokenRow(Options options, World world) implements Row {
    private static final int CLIENTS = 4;

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
            var ours = Tokens.of(world.address(), world.client(World.HOSPITAL));
            var yardstick = Tokens.of(bare, BareTokenServer.CLIENT);
            perSecond(ours, options.warmUp());
            perSecond(yardstick, options.warmUp());
            return List.of(new Figure(
                    name(),
                    "tokens by client credentials, %d clients".formatted(CLIENTS),
                    "/s",
                    Turns.alternating(
                            options.rounds(),
                            () -> perSecond(ours, options.seconds()),
                            () -> perSecond(yardstick, options.seconds())),
                    "a bare authorization server, fast hash, one client in memory",
                    new Goal.TimesTheYardstick(0.8)));
        }
    }

    private static double perSecond(Tokens tokens, int seconds) throws Exception {
        return Load.of(CLIENTS, Duration.ofSeconds(seconds), number -> tokens.client())
                .perSecond();
    }

    private record Tokens(URI address, String head, String body) {
        static Tokens of(URI address, World.Client client) {
            var body = "grant_type=client_credentials&scope=" + client.scopes().replace(" ", "+");
            var head = "Authorization: " + client.basic();
            return new Tokens(address, head, body);
        }

        Load.Calls client() {
            var wire = new Wire(address);
            var request = Wire.request(
                    "POST",
                    "/oauth2/token",
                    address,
                    List.of(
                            head,
                            "Content-Type: application/x-www-form-urlencoded",
                            "Content-Length: " + body.length()),
                    body);
            return new Load.Calls() {
                @Override
                public void call() throws IOException {
                    var answer = wire.send(request);
                    if (answer.status() != 200) {
                        throw new IOException("no token: " + answer);
                    }
                }

                @Override
                public void close() throws IOException {
                    wire.close();
                }
            };
        }
    }
}
