package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3BlobsTest implements BlobsContract {
    private S3Server server;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = S3Server.start(folder);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Override
    public Blobs blobs() {
        return new S3Blobs(server.client(), S3Server.BUCKET, "depesche/");
    }

    @Test
    void partsThatAKillLeftBehindAreEndedInTimeAndOthersStay() throws IOException {
        var killed = blobs().create(UUID.randomUUID());
        killed.write(ByteBuffer.wrap(BlobsContract.randomBytes(S3Sink.PART)));
        assertThat(begun()).isOne();

        blobs().abandonBegunBefore(Instant.now().minusSeconds(3600));
        assertThat(begun()).isOne();
        blobs().abandonBegunBefore(Instant.now().plusSeconds(60));
        assertThat(begun()).isZero();
        assertThatThrownBy(killed::confirm).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsGivenUpLeavesNoParts() throws IOException {
        try (var sink = blobs().create(UUID.randomUUID())) {
            sink.write(ByteBuffer.wrap(BlobsContract.randomBytes(S3Sink.PART)));
            assertThat(begun()).isOne();
        }
        assertThat(begun()).isZero();
    }

    @Test
    void aCallThatIsRepeatedBecauseItsAnswerWasLostHasWorked() throws IOException {
        var name = UUID.randomUUID();
        var content = BlobsContract.randomBytes(1_000);
        for (int call = 0; call < 2; call++) {
            try (var sink = blobs().create(name)) {
                sink.write(ByteBuffer.wrap(content));
                sink.confirm();
            }
        }
        try (var channel = blobs().open(name)) {
            assertThat(channel.size()).isEqualTo(content.length);
        }

        content[0]++;
        try (var sink = blobs().create(name)) {
            sink.write(ByteBuffer.wrap(content));
            assertThatThrownBy(sink::confirm).isInstanceOf(FileAlreadyExistsException.class);
        }
    }

    @Test
    void aLineThatBreaksInTheMiddleOfAReadIsTakenUpWhereItBroke() throws IOException {
        var name = UUID.randomUUID();
        var content = BlobsContract.randomBytes(3_000_000);
        try (var sink = blobs().create(name)) {
            sink.write(ByteBuffer.wrap(content));
            sink.confirm();
        }
        try (var line = new CutLine(server.address(), 500_000);
                var channel = over(line).open(name)) {
            assertThat(BlobsContract.rest(channel)).isEqualTo(content);
            assertThat(line.cuts()).isGreaterThanOrEqualTo(6);
        }
    }

    private Blobs over(CutLine line) {
        return new S3Blobs(server.client(line.address()), S3Server.BUCKET, "depesche/");
    }

    private long begun() {
        return server.client()
                .listMultipartUploads(request -> request.bucket(S3Server.BUCKET).prefix("depesche/"))
                .uploads()
                .size();
    }
}
