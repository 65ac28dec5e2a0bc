package de.depesche.benches;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// A server of others that runs.
///
/// @param path what its uploads are posted to, or where its files lie
record Peer(Program program, URI address, String path) implements AutoCloseable {
    private static final String TUS_SERVER = """
            import { Server } from '@tus/server';
            import { FileStore } from '@tus/file-store';
            const [port, directory] = process.argv.slice(2);
            const server = new Server({ path: '/files', datastore: new FileStore({ directory }) });
            server.listen({ host: '127.0.0.1', port: Number(port) });
            """;

    /// Takes files by PUT and gives them back; nothing is encrypted, hashed or synced to disk.
    static Peer nginx(Path folder) throws Exception {
        var program = Peers.installed("nginx", "nginx-light");
        int port = Machine.freePort();
        var root = Files.createDirectories(folder.resolve("root"));
        Files.createDirectories(folder.resolve("logs"));
        Files.createDirectories(folder.resolve("temp"));
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                user root;
                worker_processes auto;
                pid %1$s/nginx.pid;
                error_log %1$s/logs/error.log;
                events { worker_connections 256; }
                http {
                    access_log off;
                    sendfile on;
                    client_max_body_size 0;
                    client_body_temp_path %1$s/temp;
                    server {
                        listen 127.0.0.1:%2$d;
                        root %3$s;
                        location / { dav_methods PUT DELETE; }
                    }
                }
                """.formatted(folder, port, root));
        Files.writeString(root.resolve("ready"), "");
        var address = URI.create("http://127.0.0.1:" + port);
        return awaited(
                Program.start(
                        folder.resolve("nginx.log"),
                        List.of(
                                program.toString(),
                                "-p",
                                folder.toString(),
                                "-c",
                                folder.resolve("nginx.conf").toString())),
                address,
                "/ready",
                200,
                "/");
    }

    static Peer tusNode(Path folder) throws Exception {
        var npm = Peers.installed("npm", "npm");
        var node = Peers.installed("node", "nodejs");
        var log = folder.resolve("tus-node.log");
        if (!Files.isDirectory(folder.resolve("node_modules/@tus/file-store"))) {
            Files.writeString(folder.resolve("package.json"), """
                    {"private": true, "type": "module",
                     "dependencies": {"@tus/server": "2.4.5", "@tus/file-store": "2.1.1"}}
                    """);
            Peers.run(folder, log, List.of(npm.toString(), "install", "--no-audit", "--no-fund"));
        }
        Files.writeString(folder.resolve("server.mjs"), TUS_SERVER);
        int port = Machine.freePort();
        var command = List.of(
                node.toString(),
                folder.resolve("server.mjs").toString(),
                String.valueOf(port),
                emptied(folder.resolve("files")).toString());
        return awaited(Program.start(log, command), URI.create("http://127.0.0.1:" + port), "/", 404, "/files");
    }

    static Peer tusJava(Path folder) throws Exception {
        int port = Machine.freePort();
        var program = Program.start(
                folder.resolve("tus-java.log"),
                TusJavaServer.class,
                String.valueOf(port),
                emptied(folder.resolve("files")).toString());
        return awaited(program, URI.create("http://127.0.0.1:" + port), "/", 404, TusJavaServer.PATH);
    }

    private static Path emptied(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        return Files.createDirectories(folder);
    }

    static Peer awaited(Program program, URI address, String asked, int status, String path) throws IOException {
        try {
            program.awaitAnswer(address.resolve(asked), status);
            return new Peer(program, address, path);
        } catch (IOException e) {
            program.close();
            throw e;
        }
    }

    @Override
    public void close() {
        // What it started itself ends with it, or is ended.
        var children = program.process().descendants().toList();
        program.close();
        Stream.of(children).flatMap(List::stream).forEach(ProcessHandle::destroy);
    }
}
