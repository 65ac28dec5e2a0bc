package de.depesche.portal.documents;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One file over clamd's INSTREAM: chunks with their lengths, then a zero, then one line of answer.
record ClamdSession(SocketAddress address, Duration patience) {
    private static final Logger log = LoggerFactory.getLogger(ClamdSession.class);
    private static final int CHUNK = 128 << 10;
    private static final int LONGEST_ANSWER = 4096;

    ScanOutcome scan(Content content, Runnable stillAtWork) throws IOException {
        try (var channel = SocketChannel.open(resolved())) {
            return ClamdAnswer.of(converse(channel, content, stillAtWork));
        } catch (ContentFailed failed) {
            // Ours is the fault and not the scanner's.
            throw failed.reason;
        } catch (IOException e) {
            log.warn("the malware scanner does not answer: {}", e.toString());
            return new ScanOutcome.Away();
        }
    }

    private SocketAddress resolved() {
        return address instanceof InetSocketAddress internet
                ? new InetSocketAddress(internet.getHostString(), internet.getPort())
                : address;
    }

    private String converse(SocketChannel channel, Content content, Runnable stillAtWork) throws IOException {
        try {
            send(channel, content, stillAtWork);
        } catch (ContentFailed e) {
            throw e;
        } catch (IOException e) {
            // clamd answers and hangs up in the middle when the file is too long for it.
            var early = answer(channel);
            if (early.isEmpty()) {
                throw e;
            }
            return early;
        }
        return answer(channel);
    }

    private void send(SocketChannel channel, Content content, Runnable stillAtWork) throws IOException {
        write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        var bytes = new byte[CHUNK + Integer.BYTES];
        try (var stream = content.from(0)) {
            for (int count = read(stream, bytes); count > 0; count = read(stream, bytes)) {
                write(channel, ByteBuffer.wrap(bytes, 0, count + Integer.BYTES).putInt(0, count));
                stillAtWork.run();
            }
        }
        write(channel, ByteBuffer.allocate(Integer.BYTES));
    }

    private static int read(InputStream stream, byte[] bytes) throws ContentFailed {
        try {
            return stream.readNBytes(bytes, Integer.BYTES, CHUNK);
        } catch (IOException e) {
            throw new ContentFailed(e);
        }
    }

    private void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        var hangUp = hangUpLater(channel);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        hangUp.cancel(false);
    }

    private String answer(SocketChannel channel) throws IOException {
        var hangUp = hangUpLater(channel);
        var answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining() && channel.read(answer) >= 0) {
            if (answer.position() > 0 && answer.get(answer.position() - 1) == 0) {
                break;
            }
        }
        hangUp.cancel(false);
        return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8).replace("\0", "");
    }

    private CompletableFuture<Void> hangUpLater(SocketChannel channel) {
        return new CompletableFuture<Void>()
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .thenAccept(_ -> close(channel));
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            log.debug("closing a silent scanner's connection", e);
        }
    }

    private static final class ContentFailed extends IOException {
        private final IOException reason;

        ContentFailed(IOException reason) {
            this.reason = reason;
        }
    }
}
