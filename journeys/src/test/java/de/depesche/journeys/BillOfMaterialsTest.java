package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the portal says it is made of is what its jar holds: operators look for known vulnerabilities by this list.
class BillOfMaterialsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String FOLDER = "META-INF/sbom/";

    /// Put in while packing; of the same release as the framework, which is listed.
    private static final String UNPACKER = "spring-boot-jarmode-tools-";

    /// They bring others along, or help to compile, and are left out while packing.
    private static final String NAMES_ONLY = ".*-starter(-.*)?|.*-apt";

    @Test
    void everyJarInsideIsListedByItsHashAndNothingElse() throws IOException {
        try (var jar = new JarFile(PortalJar.PATH.toFile())) {
            var components = components(jar, "application.cdx.json");
            var inside = new TreeMap<String, String>();
            for (var entry : jar.stream().filter(BillOfMaterialsTest::isLibrary).toList()) {
                inside.put(sha256(jar, entry), entry.getName());
            }

            assertThat(inside).hasSizeGreaterThan(100);
            assertThat(components.stream().flatMap(BillOfMaterialsTest::hashes)).containsAll(inside.keySet());
            assertThat(components.stream()
                            .filter(part -> hashes(part).noneMatch(inside::containsKey))
                            .map(part -> part.path("name").asString())
                            .filter(name -> !name.matches(NAMES_ONLY)))
                    .isEmpty();
        }
    }

    private static boolean isLibrary(JarEntry entry) {
        return entry.getName().matches(LIBRARIES + ".+\\.jar")
                && !entry.getName().startsWith(LIBRARIES + UNPACKER);
    }

    @Test
    void everyPartHasAnAddressThatScannersKnow() throws IOException {
        try (var jar = new JarFile(PortalJar.PATH.toFile())) {
            assertThat(components(jar, "application.cdx.json"))
                    .allMatch(part -> part.path("purl").asString("").startsWith("pkg:maven/"));
            assertThat(components(jar, "frontend.cdx.json"))
                    .allMatch(part -> part.path("purl").asString("").startsWith("pkg:npm/"));
        }
    }

    @Test
    void everyPartOfTheFrontendIsListed() throws IOException {
        try (var jar = new JarFile(PortalJar.PATH.toFile())) {
            var listed = components(jar, "frontend.cdx.json").stream()
                    .map(part -> part.get("name").asString() + " "
                            + part.get("version").asString())
                    .collect(Collectors.toSet());
            var named = text(jar, "BOOT-INF/classes/static/assets/THIRD-PARTY.txt")
                    .lines()
                    .filter(line -> line.matches("[@a-z].*"))
                    .map(line -> line.substring(0, line.indexOf(':')))
                    .toList();

            assertThat(named).isNotEmpty();
            assertThat(listed).containsExactlyInAnyOrderElementsOf(named);
        }
    }

    private static List<JsonNode> components(JarFile jar, String name) throws IOException {
        var list = JSON.readTree(text(jar, FOLDER + name));
        assertThat(list.get("bomFormat").asString()).isEqualTo("CycloneDX");
        return list.get("components").valueStream().toList();
    }

    private static Stream<String> hashes(JsonNode component) {
        return component
                .path("hashes")
                .valueStream()
                .filter(hash -> hash.get("alg").asString().equals("SHA-256"))
                .map(hash -> hash.get("content").asString());
    }

    private static String text(JarFile jar, String name) throws IOException {
        try (var in = jar.getInputStream(jar.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String sha256(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
