package de.depesche.portal.documents;

import de.depesche.portal.problems.SettingRefused;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

@Configuration
@EnableConfigurationProperties(BlobSettings.class)
class BlobConfiguration {
    private static final int ATTEMPTS = 5;

    @Bean
    Blobs blobs(BlobSettings settings, @Value("${depesche.data}") Path data) throws IOException {
        var s3 = settings.s3();
        var bucket = s3.bucket();
        return bucket == null
                ? new FolderBlobs(Objects.requireNonNullElse(settings.folder(), data.resolve("blobs")))
                : new S3Blobs(client(s3, required("endpoint", s3.endpoint())), bucket, s3.prefix());
    }

    /// Checksums only where the protocol asks for them: other stores than Amazon's refuse the trailer that newer
    /// releases of the client send by default. Our own encryption authenticates each piece anyway. What
    /// fails on the way, or is refused for the moment (5xx, 429), is tried again with growing pauses, so often.
    static S3Client client(BlobSettings.S3 settings, URI endpoint) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of(settings.region()))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        required("access-key", settings.accessKey()), required("secret-key", settings.secretKey()))))
                .overrideConfiguration(configuration -> configuration
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build())
                        .apiCallTimeout(Duration.ofMinutes(2))
                        .apiCallAttemptTimeout(Duration.ofSeconds(30)))
                .build();
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new SettingRefused(
                    "depesche.blobs.s3." + name, "(empty)", "a value, because depesche.blobs.s3.bucket is set");
        }
        return value;
    }
}
