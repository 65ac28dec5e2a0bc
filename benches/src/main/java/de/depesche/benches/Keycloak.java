package de.depesche.benches;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Keycloak as its makers pack it, on its own file database, with one realm and one client. Optimised and started in
/// its production mode; only TLS is left to a proxy, as with us.
final class Keycloak {
    static final World.Client CLIENT = new World.Client("bench", "a-secret-of-the-yardstick", "read");
    static final String TOKENS = "/realms/bench/protocol/openid-connect/token";

    private static final String VERSION = "26.7.0";
    private static final String REALM = """
            {"realm": "bench", "enabled": true, "sslRequired": "none",
             "clientScopes": [{"name": "read", "protocol": "openid-connect"}],
             "clients": [{"clientId": "%s", "secret": "%s", "enabled": true, "serviceAccountsEnabled": true,
                          "standardFlowEnabled": false, "publicClient": false, "optionalClientScopes": ["read"]}]}
            """.formatted(CLIENT.id(), CLIENT.secret());

    private Keycloak() {}

    static Peer start(Path folder) throws Exception {
        var home = fetched(folder);
        var log = folder.resolve("keycloak.log");
        int port = Machine.freePort();
        var script = home.resolve("bin/kc.sh").toString();
        var command = List.of(
                "env",
                "JAVA_HOME=" + System.getProperty("java.home"),
                script,
                "start",
                "--import-realm",
                "--db=dev-file",
                "--http-enabled=true",
                "--hostname-strict=false",
                "--cache=local",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + Machine.freePort());
        var address = URI.create("http://127.0.0.1:" + port);
        return Peer.awaited(Program.start(log, command), address, "/realms/bench", 200, TOKENS);
    }

    /// From Maven Central, with the Maven that builds us.
    private static Path fetched(Path folder) throws IOException, InterruptedException {
        var home = folder.resolve("keycloak-" + VERSION);
        if (!Files.isDirectory(home.resolve("bin"))) {
            var log = folder.resolve("fetched.log");
            var maven = Peers.installed("mvn", "maven").toString();
            Peers.run(
                    folder,
                    log,
                    List.of(
                            maven,
                            "-B",
                            "-ntp",
                            "dependency:copy",
                            "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip",
                            "-DoutputDirectory=" + folder));
            var zip = folder.resolve("keycloak-quarkus-dist-" + VERSION + ".zip");
            Peers.run(folder, log, List.of(Peers.installed("unzip", "unzip").toString(), "-q", zip.toString()));
            Files.delete(zip);
        }
        Files.writeString(Files.createDirectories(home.resolve("data/import")).resolve("bench.json"), REALM);
        return home;
    }
}
