package de.depesche.portal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProgramsTest {
    @TempDir
    Path parent;

    @Test
    void severalMayUnpackIntoTheSamePlaceAtOnce() {
        var folders = IntStream.range(0, 3)
                .parallel()
                .mapToObj(number -> unpacked())
                .distinct()
                .toList();

        assertThat(folders).hasSize(1);
        assertThat(parent.toFile().list()).hasSize(1);
        assertThat(folders.getFirst().resolve("bin/postgres")).isExecutable();
    }

    @Test
    void programsThatLostTheirContentAreUnpackedAgain() throws IOException {
        var server = unpacked().resolve("bin/postgres");
        Files.write(server, new byte[0]);

        unpacked();

        assertThat(Files.size(server)).isPositive();
    }

    @Test
    void eachReleaseHasAFolderOfItsOwn() throws IOException {
        var release = Files.write(parent.resolve("release.txz"), new byte[] {1, 2, 3});
        var sameAgain = Files.write(parent.resolve("same.txz"), new byte[] {1, 2, 3});
        var next = Files.write(parent.resolve("next.txz"), new byte[] {1, 2, 4});

        assertThat(nameOf(release)).isEqualTo(nameOf(sameAgain)).isNotEqualTo(nameOf(next));
    }

    @Test
    void anArchiveInAJarIsTheSameRelease() throws IOException {
        var packed = parent.resolve("packed.jar");
        var content = new byte[] {1, 2, 3};
        try (var jar = new ZipOutputStream(Files.newOutputStream(packed))) {
            jar.putNextEntry(new ZipEntry("programs.txz"));
            jar.write(content);
        }
        var inJar = URI.create("jar:" + packed.toUri() + "!/programs.txz").toURL();

        assertThat(PostgresPrograms.nameOf(inJar)).isEqualTo(nameOf(Files.write(parent.resolve("plain.txz"), content)));
    }

    @Test
    void bothProcessorsThatServersHaveAreServed() {
        assertThat(PostgresPrograms.archive("aarch64")).isNotNull();
        assertThat(PostgresPrograms.archive("amd64")).isNotNull();
    }

    @Test
    void anyOtherMachineIsToldTheWayOut() {
        assertThatThrownBy(() -> PostgresPrograms.archive("riscv64"))
                .hasMessageContaining("riscv64")
                .hasMessageContaining("DEPESCHE_DATABASE_URL");
    }

    private static String nameOf(Path archive) throws IOException {
        return PostgresPrograms.nameOf(archive.toUri().toURL());
    }

    private Path unpacked() {
        try {
            return PostgresPrograms.unpackedIn(parent);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
