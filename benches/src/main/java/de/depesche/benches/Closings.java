package de.depesche.benches;

import java.io.IOException;

/// A case brought to its closing through the API, as a hospital's system does it.
final class Closings {
    private Closings() {}

    /// @return the version that the closing names
    static String answered(World world, String path, String token) throws IOException {
        var body = "{\"state\": \"supplied\"}";
        try (var wire = new Wire(world.address())) {
            var answer = wire.send(Wire.request(
                    "PUT",
                    path + "/items/1",
                    world.address(),
                    World.bearer(token, "Content-Type: application/json", "Content-Length: " + body.length()),
                    body));
            if (answer.status() != 200) {
                throw new IOException("an answer ended with " + answer);
            }
            return wire.get(path, World.bearer(token)).headers().getOrDefault("etag", "");
        }
    }

    static int closed(World world, String path, String version, String token) throws IOException {
        try (var wire = new Wire(world.address())) {
            return wire.send(Wire.request(
                            "PUT",
                            path + "/closure",
                            world.address(),
                            World.bearer(token, "If-Match: " + version, "Content-Length: 0"),
                            ""))
                    .status();
        }
    }
}
