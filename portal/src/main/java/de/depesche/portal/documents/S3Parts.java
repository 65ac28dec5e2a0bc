package de.depesche.portal.documents;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// A multipart upload: its parts become an object by the last call alone, and until then nothing lists them as one.
final class S3Parts {
    private final S3Client client;
    private final String bucket;
    private final String key;
    private final List<CompletedPart> sent = new ArrayList<>();
    private long length;
    private @Nullable String upload;

    S3Parts(S3Client client, String bucket, String key) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
    }

    boolean areBegun() {
        return upload != null;
    }

    void send(RequestBody body) throws IOException {
        var id = begun();
        int number = sent.size() + 1;
        var answer = S3Calls.run(() -> client.uploadPart(
                request -> request.bucket(bucket).key(key).uploadId(id).partNumber(number), body));
        sent.add(CompletedPart.builder().partNumber(number).eTag(answer.eTag()).build());
        length += body.optionalContentLength().orElseThrow();
    }

    private String begun() throws IOException {
        var id = upload;
        if (id == null) {
            id = S3Calls.run(() -> client.createMultipartUpload(
                            request -> request.bucket(bucket).key(key)))
                    .uploadId();
            upload = id;
        }
        return id;
    }

    /// Not every store knows "only if there is none" for this call, so it is asked before.
    void complete() throws IOException {
        if (stored() >= 0) {
            throw new FileAlreadyExistsException("S3 object");
        }
        var id = begun();
        try {
            S3Calls.run(() -> client.completeMultipartUpload(
                    request -> request.bucket(bucket).key(key).uploadId(id).multipartUpload(all -> all.parts(sent))));
        } catch (S3Exception e) {
            // 404: an answer was lost, and the call was repeated after it had worked.
            if (stored() != length) {
                throw new IOException("the S3 store lost the parts", e);
            }
        }
        upload = null;
    }

    /// @return -1 when there is no such object
    private long stored() throws IOException {
        try {
            return S3Calls.run(() ->
                            client.headObject(request -> request.bucket(bucket).key(key)))
                    .contentLength();
        } catch (S3Exception e) {
            return -1;
        }
    }

    void abort() throws IOException {
        var id = upload;
        if (id != null) {
            abort(client, bucket, key, id);
            upload = null;
        }
    }

    /// Those whose process died: nobody goes on with them.
    static void abortBegunBefore(S3Client client, String bucket, String prefix, Instant when) throws IOException {
        var begun = S3Calls.run(() ->
                client
                        .listMultipartUploadsPaginator(
                                request -> request.bucket(bucket).prefix(prefix))
                        .uploads()
                        .stream()
                        .filter(upload -> upload.initiated().isBefore(when))
                        .toList());
        for (var upload : begun) {
            abort(client, bucket, upload.key(), upload.uploadId());
        }
    }

    private static void abort(S3Client client, String bucket, String key, String id) throws IOException {
        try {
            S3Calls.run(() -> client.abortMultipartUpload(
                    request -> request.bucket(bucket).key(key).uploadId(id)));
        } catch (S3Exception e) {
            // It is not there any more, which is what is wanted.
        }
    }
}
