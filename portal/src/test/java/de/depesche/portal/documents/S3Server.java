package de.depesche.portal.documents;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.s3.S3Client;

/// A real S3 server in a process of its own (S3Proxy, fetched by the build), with its objects in memory.
public record S3Server(Process process, URI address) implements AutoCloseable {
    public static final String BUCKET = "documents";

    public static S3Server start(Path folder) throws IOException {
        int port = freePort();
        var settings = Files.writeString(folder.resolve("s3proxy.properties"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=portal
                s3proxy.credential=secret
                jclouds.provider=transient-nio2
                jclouds.identity=portal
                jclouds.credential=secret
                """.formatted(port));
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx256m",
                        "-cp",
                        Path.of("target/s3proxy/s3proxy.jar").toString(),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        var server = new S3Server(process, URI.create("http://127.0.0.1:" + port));
        server.awaitReady(port);
        server.client().createBucket(request -> request.bucket(BUCKET));
        return server;
    }

    S3Client client() {
        return client(address);
    }

    /// @param line over which the server is reached
    S3Client client(URI line) {
        return BlobConfiguration.client(new BlobSettings.S3(BUCKET, line, "us-east-1", "portal", "secret", ""), line);
    }

    private void awaitReady(int port) throws IOException {
        for (int attempt = 0; attempt < 600 && process.isAlive(); attempt++) {
            try (var connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (connection.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
        throw new IOException("S3Proxy does not start: " + List.of(process.info()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
