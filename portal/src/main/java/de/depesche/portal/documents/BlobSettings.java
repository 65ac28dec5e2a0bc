package de.depesche.portal.documents;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param folder where the default store keeps its files; by default `blobs` in the data folder
/// @param s3 where its bucket is named, the content lies there instead
@ConfigurationProperties("depesche.blobs")
record BlobSettings(@Nullable Path folder, @DefaultValue S3 s3) {

    /// @param prefix of all object names, so that several installations can share a bucket
    record S3(
            @Nullable String bucket,
            @Nullable URI endpoint,
            @DefaultValue("us-east-1") String region,
            @Nullable String accessKey,
            @Nullable String secretKey,
            @DefaultValue("") String prefix) {

        @Override
        public String toString() {
            return "S3[" + endpoint + ", " + bucket + "]";
        }
    }
}
