package de.depesche.portal.keys;

import de.depesche.portal.problems.SettingRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The secrets that the operator gives, by setting or file, whatever the database knows: none is ever made here.
@Component
public class GivenKeys {
    private static final String ENDING = ".key";

    private final Path folder;
    private final Environment environment;

    GivenKeys(@Value("${depesche.data}") Path data, Environment environment) {
        this.folder = data.resolve("keys");
        this.environment = environment;
    }

    public Path folder() {
        return folder;
    }

    /// @throws SettingRefused when what is given is no key
    public Optional<byte[]> secret(String name) {
        var given = environment.getProperty("depesche.keys." + name);
        if (given != null) {
            return Optional.of(decode(given, "depesche.keys." + name));
        }
        var file = fileOf(name);
        try {
            return Files.exists(file) ? Optional.of(decode(Files.readString(file), file.toString())) : Optional.empty();
        } catch (IOException e) {
            throw new SettingRefused("depesche.keys." + name, file.toString(), "a file that the portal can read");
        }
    }

    /// What the database would know of it, in hex.
    public Optional<String> fingerprint(String name) {
        return secret(name).map(secret -> HexFormat.of().formatHex(Fingerprints.of(name, secret)));
    }

    /// Keys that are files of their own kind, such as PKCS#12; by their path in the folder, sorted.
    public List<String> otherFiles() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> !file.endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SettingRefused("depesche.data (DEPESCHE_DATA)", folder.toString(), "a folder that can be read");
        }
    }

    boolean isSetting(String name) {
        return environment.getProperty("depesche.keys." + name) != null;
    }

    Path fileOf(String name) {
        return folder.resolve(name + ENDING);
    }

    private static byte[] decode(String text, String source) {
        try {
            var secret = Base64.getDecoder().decode(text.strip());
            if (secret.length == Keys.BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException e) {
            // said below, without the secret
        }
        throw new SettingRefused(source, "(hidden)", Keys.BYTES + " bytes in Base64");
    }
}
