package de.depesche.benches;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A server that takes files. Uploads are made before and deleted after: only the bytes' way is measured.
interface Receiver {
    /// @param bytes of all streams together
    /// @return megabytes a second
    double receive(int streams, long bytes) throws Exception;

    /// Ours, into a case of its own each time.
    static Receiver of(World world) {
        return (streams, bytes) -> {
            var id = Filing.file(world);
            var token = World.bearer(world.token(World.HOSPITAL));
            var uploads = new ArrayList<String>();
            var targets = new ArrayList<Sending.Target>();
            for (int i = 0; i < streams; i++) {
                uploads.add(film(world, id, i, bytes / streams, token));
                targets.add(Sending.tus(world.address(), uploads.getLast(), bytes / streams, token));
            }
            var result = Sending.megabytesPerSecond(targets, bytes / streams);
            for (var upload : uploads) {
                var document = upload.substring(upload.lastIndexOf('/') + 1);
                delete(world.address(), "/api/v1/cases/" + id + "/documents/" + document, token);
            }
            return result;
        };
    }

    /// @return the path of a new upload into a case
    static String film(World world, String id, int number, long bytes, List<String> token) throws IOException {
        var headers = new ArrayList<>(token);
        headers.add("Upload-Metadata: filename " + Sending.base64("film" + number + ".mp4") + ",case "
                + Sending.base64(id));
        return Sending.created(world.address(), "/api/v1/uploads", bytes, headers);
    }

    static Receiver bare(URI address) {
        return (streams, bytes) -> {
            var head = Wire.request("PATCH", "/", address, List.of("Content-Length: " + bytes / streams), "");
            var targets = new ArrayList<Sending.Target>();
            for (int i = 0; i < streams; i++) {
                targets.add(Sending.Target.of(address, head));
            }
            return Sending.megabytesPerSecond(targets, bytes / streams);
        };
    }

    /// By tus, without anybody signed in.
    static Receiver tus(Peer peer) {
        return (streams, bytes) -> {
            var uploads = new ArrayList<String>();
            var targets = new ArrayList<Sending.Target>();
            for (int i = 0; i < streams; i++) {
                uploads.add(Sending.created(peer.address(), peer.path(), bytes / streams, List.of()));
                targets.add(Sending.tus(peer.address(), uploads.getLast(), bytes / streams, List.of()));
            }
            var result = Sending.megabytesPerSecond(targets, bytes / streams);
            for (var upload : uploads) {
                delete(peer.address(), upload, List.of());
            }
            return result;
        };
    }

    static Receiver put(Peer peer) {
        return (streams, bytes) -> {
            var paths = new ArrayList<String>();
            var targets = new ArrayList<Sending.Target>();
            for (int i = 0; i < streams; i++) {
                paths.add(peer.path() + UUID.randomUUID());
                var length = List.of("Content-Length: " + bytes / streams);
                targets.add(Sending.Target.of(
                        peer.address(), Wire.request("PUT", paths.getLast(), peer.address(), length, "")));
            }
            var result = Sending.megabytesPerSecond(targets, bytes / streams);
            for (var path : paths) {
                delete(peer.address(), path, List.of());
            }
            return result;
        };
    }

    private static void delete(URI address, String path, List<String> headers) throws IOException {
        var all = new ArrayList<>(headers);
        all.add("Tus-Resumable: 1.0.0");
        try (var wire = new Wire(address)) {
            wire.send(Wire.request("DELETE", path, address, all, ""));
        }
    }
}
