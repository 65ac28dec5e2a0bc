package de.depesche.portal.documents;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Blobs as objects of one bucket. A store answers a put only when the object is safe, so that there is nothing to
/// sync.
final class S3Blobs implements Blobs {
    private final S3Client client;
    private final String bucket;
    private final String prefix;

    S3Blobs(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public BlobSink create(UUID name) {
        return new S3Sink(client, bucket, key(name));
    }

    @Override
    public SeekableByteChannel open(UUID name) throws IOException {
        return new S3Channel(client, bucket, key(name), size(name));
    }

    @Override
    public void delete(UUID name) throws IOException {
        try {
            S3Calls.run(
                    () -> client.deleteObject(request -> request.bucket(bucket).key(key(name))));
        } catch (NoSuchKeyException e) {
            // Some stores say so where others say nothing: it is gone either way.
        }
    }

    @Override
    public boolean exists(UUID name) throws IOException {
        try {
            return size(name) >= 0;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public Stream<StoredBlob> list() throws IOException {
        return S3Calls.run(() ->
                client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                        .flatMap(object -> blob(object).stream()));
    }

    @Override
    public void abandonBegunBefore(Instant when) throws IOException {
        S3Parts.abortBegunBefore(client, bucket, prefix, when);
    }

    @Override
    public long room() {
        return Long.MAX_VALUE;
    }

    private long size(UUID name) throws IOException {
        try {
            return S3Calls.run(
                    () -> client.headObject(request -> request.bucket(bucket).key(key(name)))
                            .contentLength());
        } catch (NoSuchKeyException e) {
            throw new NoSuchFileException(name.toString());
        } catch (S3Exception e) {
            if (e.statusCode() == 404) {
                throw new NoSuchFileException(name.toString());
            }
            throw e;
        }
    }

    private String key(UUID name) {
        return prefix + name;
    }

    private Optional<StoredBlob> blob(S3Object object) {
        try {
            return Optional.of(
                    new StoredBlob(UUID.fromString(object.key().substring(prefix.length())), object.lastModified()));
        } catch (IllegalArgumentException e) {
            // Somebody else's object in our bucket.
            return Optional.empty();
        }
    }
}
