package de.depesche.portal.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// Sends a small blob as a whole, and a larger one in parts while its rest still comes in, so that no more than a part
/// is in memory. Each request names its length and is repeated as a whole when it fails.
final class S3Sink implements BlobSink {
    /// The protocol wants 5 MiB at least, for all but the last.
    static final int PART = 8 << 20;

    private static final Logger log = LoggerFactory.getLogger(S3Sink.class);

    private final S3Client client;
    private final String bucket;
    private final String key;
    private final S3Parts parts;
    private final List<byte[]> waiting = new ArrayList<>();
    private long length;
    private boolean open = true;

    S3Sink(S3Client client, String bucket, String key) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.parts = new S3Parts(client, bucket, key);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        var more = new byte[bytes.remaining()];
        bytes.get(more);
        waiting.add(more);
        length += more.length;
        if (length >= PART) {
            sendPart();
        }
        return more.length;
    }

    private void sendPart() throws IOException {
        parts.send(body());
        waiting.clear();
        length = 0;
    }

    @Override
    public void confirm() throws IOException {
        if (parts.areBegun()) {
            if (length > 0) {
                sendPart();
            }
            parts.complete();
        } else {
            put();
        }
        close();
    }

    private void put() throws IOException {
        try {
            S3Calls.run(() ->
                    client.putObject(request -> request.bucket(bucket).key(key).ifNoneMatch("*"), body()));
        } catch (FileAlreadyExistsException e) {
            // An answer was lost, and the call was repeated after it had worked.
            if (!isWhatIsStored()) {
                throw e;
            }
        }
    }

    private boolean isWhatIsStored() throws IOException {
        var stored = S3Calls.run(
                () -> client.getObjectAsBytes(request -> request.bucket(bucket).key(key)));
        try (var ours = content()) {
            return Arrays.equals(stored.asByteArrayUnsafe(), ours.readAllBytes());
        }
    }

    private RequestBody body() {
        return RequestBody.fromContentProvider(this::content, length, "application/octet-stream");
    }

    private InputStream content() {
        return new SequenceInputStream(Collections.enumeration(
                waiting.stream().map(ByteArrayInputStream::new).toList()));
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    /// What the store does not give up now, [Housekeeping] ends later.
    @Override
    public void close() {
        open = false;
        waiting.clear();
        try {
            parts.abort();
        } catch (IOException | RuntimeException e) {
            log.warn("parts of {} stay for a while: {}", key, e.toString());
        }
    }
}
