package de.depesche.benches;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.SplittableRandom;

/// One of some addresses after the other, by chance.
final class HttpCalls implements Load.Calls {
    private final Wire wire;
    private final List<byte[]> requests;
    private final SplittableRandom random;
    private final int status;

    private HttpCalls(Wire wire, List<byte[]> requests, SplittableRandom random, int status) {
        this.wire = wire;
        this.requests = requests;
        this.random = random;
        this.status = status;
    }

    static HttpCalls of(URI address, String token, List<String> paths, int number) {
        return of(address, token, paths, number, 200);
    }

    static HttpCalls of(URI address, String token, List<String> paths, int number, int status) {
        var requests = paths.stream()
                .map(path -> Wire.request("GET", path, address, World.bearer(token), ""))
                .toList();
        return new HttpCalls(new Wire(address), requests, new SplittableRandom(number), status);
    }

    @Override
    public void call() throws IOException {
        var answer = wire.send(requests.get(random.nextInt(requests.size())));
        if (answer.status() != status) {
            throw new IOException("not answered: " + answer);
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
