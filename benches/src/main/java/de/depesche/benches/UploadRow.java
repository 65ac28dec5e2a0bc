package de.depesche.benches;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One upload by tus, and as much in eight at once: beside a bare receiver that does the same three things, and
/// beside servers of others that neither hash nor encrypt nor wait for the disk; and what TLS costs.
record UploadRow(Options options, World world, Peers peers) implements Row {
    private static final int SEVERAL = 8;
    private static final String OURS = "Depesche";
    private static final String BARE = "a bare JDK receiver that hashes, encrypts, fsyncs";
    private static final String NGINX = "nginx by PUT; no hash, no encryption, no fsync";
    private static final String TUS_JAVA = "tus-java-server; no hash, no encryption, no fsync";
    private static final String TUS_NODE = "tus-node-server; no hash, no encryption, no fsync";
    private static final String TLS = "Depesche over TLS";
    private static final Map<String, Goal> GOALS = Map.of(
            BARE, new Goal.TimesTheYardstick(0.8),
            NGINX, new Goal.TimesTheYardstick(0.7),
            TUS_JAVA, new Goal.TimesTheYardstick(1),
            TUS_NODE, new Goal.TimesTheYardstick(1));

    @Override
    public String name() {
        return "W1";
    }

    @Override
    public List<String> byHand() {
        return List.of(
                "`curl -X PATCH -H 'Tus-Resumable: 1.0.0' -H 'Upload-Offset: 0' -H 'Content-Type: "
                        + "application/offset+octet-stream' -H \"Authorization: Bearer $TOKEN\" --data-binary @1GiB.mp4 "
                        + "$UPLOAD -w '%{speed_upload}'`, to an upload made before; the same to the others' uploads",
                "nginx: `curl -T 1GiB.mp4 http://127.0.0.1:PORT/film -w '%{speed_upload}'`, with `dav_methods PUT` "
                        + "(its configuration: target/bench/peers/nginx/nginx.conf)");
    }

    @Override
    public List<Figure> measure() throws Exception {
        var open = new ArrayList<AutoCloseable>();
        try {
            var receivers = new LinkedHashMap<String, Receiver>();
            receivers.put(OURS, Receiver.of(world));
            addBare(receivers, open);
            addPeer(NGINX, "nginx", Peer::nginx, Receiver::put, receivers, open);
            addPeer(TUS_JAVA, "tus-java", Peer::tusJava, Receiver::tus, receivers, open);
            addPeer(TUS_NODE, "tus-node", Peer::tusNode, Receiver::tus, receivers, open);
            addTls(receivers, open);
            for (var receiver : receivers.values()) {
                receiver.receive(1, bytes() / 4);
            }
            var figures = new ArrayList<>(figures(receivers, 1));
            figures.addAll(figures(receivers, SEVERAL));
            return figures;
        } finally {
            for (var one : open.reversed()) {
                one.close();
            }
        }
    }

    private void addBare(Map<String, Receiver> receivers, List<AutoCloseable> open) throws Exception {
        int port = Machine.freePort();
        var address = URI.create("http://127.0.0.1:" + port);
        var program = Program.start(
                world.log("bare.log"),
                BareReceiver.class,
                String.valueOf(port),
                options.folder().resolve("bare-receiver").toString());
        open.add(program);
        program.awaitAnswer(address, 204);
        receivers.put(BARE, Receiver.bare(address));
    }

    private void addPeer(
            String side,
            String name,
            Peers.Start<Peer> start,
            java.util.function.Function<Peer, Receiver> receiver,
            Map<String, Receiver> receivers,
            List<AutoCloseable> open) {
        peers.tried(name, start).ifPresent(peer -> {
            open.add(peer);
            receivers.put(side, receiver.apply(peer));
        });
    }

    private void addTls(Map<String, Receiver> receivers, List<AutoCloseable> open) throws Exception {
        var secured =
                World.open(options, "world-tls", Certificate.in(options.folder().resolve("tls")));
        open.add(secured);
        receivers.put(TLS, Receiver.of(secured));
    }

    private List<Figure> figures(Map<String, Receiver> receivers, int streams) throws Exception {
        var sides = new Sides();
        receivers.forEach((name, receiver) -> sides.add(name, () -> receiver.receive(streams, bytes())));
        sides.measure(options.rounds());
        var what =
                "tus upload of %,d MiB, %d stream%s".formatted(options.megabytes(), streams, streams == 1 ? "" : "s");
        var figures = new ArrayList<Figure>();
        for (var side : sides.names()) {
            if (side.equals(TLS)) {
                figures.add(
                        figure(what + ", over TLS", sides.turns(TLS, OURS), "the same without TLS", new Goal.None()));
            } else if (!side.equals(OURS)) {
                figures.add(figure(what, sides.turns(OURS, side), side, GOALS.getOrDefault(side, new Goal.None())));
            }
        }
        return figures;
    }

    private Figure figure(String what, Turns turns, String yardstick, Goal goal) {
        return new Figure(name(), what, "MB/s", turns, yardstick, goal);
    }

    private long bytes() {
        return (long) options.megabytes() << 20;
    }
}
