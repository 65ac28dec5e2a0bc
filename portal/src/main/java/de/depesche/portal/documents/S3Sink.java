package de.depesche.portal.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// Keeps the piece in memory until it is whole: a put names its length, and is repeated as a whole when it fails.
final class S3Sink implements BlobSink {
    private final S3Client client;
    private final String bucket;
    private final String key;
    private final List<byte[]> parts = new ArrayList<>();
    private long length;
    private boolean open = true;

    S3Sink(S3Client client, String bucket, String key) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
    }

    @Override
    public int write(ByteBuffer bytes) {
        var part = new byte[bytes.remaining()];
        bytes.get(part);
        parts.add(part);
        length += part.length;
        return part.length;
    }

    @Override
    public void confirm() throws IOException {
        var body = RequestBody.fromContentProvider(this::content, length, "application/octet-stream");
        S3Calls.run(() ->
                client.putObject(request -> request.bucket(bucket).key(key).ifNoneMatch("*"), body));
        close();
    }

    private InputStream content() {
        return new SequenceInputStream(Collections.enumeration(
                parts.stream().map(ByteArrayInputStream::new).toList()));
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        parts.clear();
    }
}
