package de.depesche.portal.documents;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/// Reads one object from any position: a get from there on is opened when it is first read, and given up on a jump.
final class S3Channel implements SeekableByteChannel {
    private static final int ATTEMPTS = 3;

    private final S3Client client;
    private final String bucket;
    private final String key;
    private final long size;
    private long position;
    private boolean open = true;
    private @Nullable ResponseInputStream<GetObjectResponse> stream;

    S3Channel(S3Client client, String bucket, String key, long size) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (position >= size) {
            return -1;
        }
        var part = new byte[(int) Math.min(into.remaining(), size - position)];
        fill(part);
        into.put(part);
        position += part.length;
        return part.length;
    }

    /// A line that breaks in the middle is begun again where it broke, some times if nothing comes.
    private void fill(byte[] into) throws IOException {
        int filled = 0;
        int attempts = 1;
        while (filled < into.length) {
            try {
                int count = streamAt(position + filled).read(into, filled, into.length - filled);
                if (count < 0) {
                    throw new EOFException("the S3 store sent less than the object holds");
                }
                filled += count;
                attempts = 1;
            } catch (IOException e) {
                leave();
                if (attempts == ATTEMPTS) {
                    throw e;
                }
                attempts++;
            }
        }
    }

    private ResponseInputStream<GetObjectResponse> streamAt(long start) throws IOException {
        var current = stream;
        if (current == null) {
            current = S3Calls.run(() ->
                    client.getObject(request -> request.bucket(bucket).key(key).range("bytes=" + start + "-")));
            stream = current;
        }
        return current;
    }

    @Override
    public SeekableByteChannel position(long wanted) {
        if (wanted != position) {
            leave();
            position = wanted;
        }
        return this;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public long size() {
        return size;
    }

    /// Aborted in the middle: closing would read the rest of the object for the sake of the connection. At the end it
    /// is closed, or the connection would not go back to the others.
    private void leave() {
        var current = stream;
        stream = null;
        if (current != null && (position < size || !isClosed(current))) {
            current.abort();
        }
    }

    private static boolean isClosed(ResponseInputStream<GetObjectResponse> read) {
        try {
            read.close();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        leave();
        open = false;
    }

    @Override
    public int write(ByteBuffer bytes) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new NonWritableChannelException();
    }
}
