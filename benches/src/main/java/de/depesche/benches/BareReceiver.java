package de.depesche.benches;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Does the three things that a file needs, and nothing else: hashes it, encrypts it, and answers when it is on disk.
/// In pieces of 16 MiB, as GCM wants; one after the other.
public final class BareReceiver {
    private static final int PIECE = 16 << 20;
    private static final int BUFFER = 128 << 10;

    private final Path folder;

    private BareReceiver(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        var receiver = new BareReceiver(Files.createDirectories(Path.of(arguments[1])));
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        var server = HttpServer.create(address, 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", receiver::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("PATCH")) {
            try {
                receive(exchange);
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private void receive(HttpExchange exchange) throws IOException, GeneralSecurityException {
        var file = folder.resolve(UUID.randomUUID().toString());
        var hash = MessageDigest.getInstance("SHA-256");
        var buffer = new byte[BUFFER];
        var encrypted = new byte[BUFFER + 64];
        try (var body = exchange.getRequestBody();
                var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var cipher = cipher();
            int inPiece = 0;
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                hash.update(buffer, 0, count);
                channel.write(ByteBuffer.wrap(encrypted, 0, cipher.update(buffer, 0, count, encrypted)));
                inPiece += count;
                if (inPiece >= PIECE) {
                    channel.write(ByteBuffer.wrap(cipher.doFinal()));
                    cipher = cipher();
                    inPiece = 0;
                }
            }
            channel.write(ByteBuffer.wrap(cipher.doFinal()));
            channel.force(true);
        }
        try (var directory = FileChannel.open(folder)) {
            directory.force(true);
        }
        hash.digest();
        Files.delete(file);
    }

    private static Cipher cipher() throws GeneralSecurityException {
        var random = new SecureRandom();
        var key = new byte[32];
        var nonce = new byte[12];
        random.nextBytes(key);
        random.nextBytes(nonce);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        return cipher;
    }
}
