package de.depesche.portal.documents;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
}
