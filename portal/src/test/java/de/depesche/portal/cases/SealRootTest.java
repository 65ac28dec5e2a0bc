package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.TestDatabase;
import de.depesche.portal.problems.SettingRefused;
import de.depesche.proof.seal.SealKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/// Two nodes, each with a folder of keys.
class SealRootTest {
    @TempDir
    Path parent;

    private final SealRoot root = new SealRoot(TestDatabase.fresh().client());
    private Path first;
    private Path second;

    @BeforeEach
    void folders() {
        first = parent.resolve("first");
        second = parent.resolve("second");
    }

    private SealKeys opened(Path folder) {
        root.requireFolder(folder);
        var keys = SealKeys.open(folder, "secret".toCharArray(), "Depesche", Clock.systemUTC());
        return root.recognised(keys, folder);
    }

    @Test
    void aNodeWithoutTheSealIsRefusedAndMakesNone() {
        opened(first);

        assertThatThrownBy(() -> opened(second)).isInstanceOf(SettingRefused.class);
        assertThat(second).doesNotExist();
    }

    @Test
    void aNodeWithASealOfItsOwnIsRefused() {
        SealKeys.open(second, "secret".toCharArray(), "Depesche", Clock.systemUTC());
        opened(first);

        assertThatThrownBy(() -> opened(second)).isInstanceOf(SettingRefused.class);
    }

    @Test
    void aNodeWithTheFirstOnesFolderSealsAlike() throws Exception {
        var one = opened(first);
        FileSystemUtils.copyRecursively(first, second);

        assertThat(opened(second).root()).isEqualTo(one.root());
        assertThat(Files.exists(second)).isTrue();
    }
}
