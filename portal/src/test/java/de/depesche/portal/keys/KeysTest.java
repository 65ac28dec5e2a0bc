package de.depesche.portal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.TestDatabase;
import de.depesche.portal.problems.SettingRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class KeysTest {
    private final Fingerprints fingerprints =
            new Fingerprints(TestDatabase.fresh().client());
    private final MockEnvironment environment = new MockEnvironment();

    @TempDir
    Path data;

    @Test
    void aKeyIsMadeOnceAndForItsOwnerAlone() throws IOException {
        var made = keys().secret("master");

        assertThat(keys().secret("master")).isEqualTo(made).hasSize(Keys.BYTES);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("master"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aLostKeyIsNotReplacedBehindTheDatasBack() throws IOException {
        keys().secret("master");
        Files.delete(file("master"));

        assertThatThrownBy(this::keys)
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("depesche.keys.master")
                .hasMessageContaining("missing")
                .hasMessageContaining("restore");
        assertThat(file("master")).doesNotExist();
    }

    @Test
    void anotherKeyIsRefusedAtStart() throws IOException {
        keys().secret("master");
        Files.writeString(file("master"), other());

        assertThatThrownBy(this::keys).isInstanceOf(SettingRefused.class).hasMessageContaining("written with");
    }

    @Test
    void aKeyFromTheEnvironmentNeedsNoFile() {
        environment.setProperty("depesche.keys.master", other());

        assertThat(keys().secret("master")).isEqualTo(Base64.getDecoder().decode(other()));
        assertThat(file("master")).doesNotExist();
    }

    @Test
    void refusalsNeverShowTheKey() {
        environment.setProperty("depesche.keys.master", "a2VpbiBTY2hsw7xzc2Vs");

        assertThatThrownBy(() -> keys().secret("master"))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("(hidden)")
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("a2Vpbi");
    }

    private Keys keys() {
        return new Keys(new GivenKeys(data, environment), fingerprints);
    }

    private Path file(String name) {
        return data.resolve("keys").resolve(name + ".key");
    }

    private static String other() {
        return Base64.getEncoder().encodeToString(new byte[Keys.BYTES]);
    }
}
