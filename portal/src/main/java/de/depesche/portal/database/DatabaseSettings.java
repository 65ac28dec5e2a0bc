package de.depesche.portal.database;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param url an own PostgreSQL (15 or newer), `jdbc:postgresql://host:port/database`; empty: the embedded one
/// @param binaries where the embedded PostgreSQL's programs are unpacked; several data folders can share them;
/// empty: beside the cluster
/// @param mayVisit for commands: use the database of a portal that runs on the data folder, if one does
/// @param server settings of the embedded server, such as `shared_buffers`
@ConfigurationProperties("depesche.database")
record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("depesche") String user,
        @Nullable String password,
        @Nullable Path binaries,
        @DefaultValue("false") boolean mayVisit,
        @DefaultValue Map<String, String> server) {

    boolean isEmbedded() {
        return url == null || url.isBlank();
    }
}
