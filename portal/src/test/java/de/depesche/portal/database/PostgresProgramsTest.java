package de.depesche.portal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
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

    private Path unpacked() {
        try {
            return PostgresPrograms.unpackedIn(parent);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
