package de.depesche.portal.keys;

import de.depesche.portal.problems.SettingRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Secrets of this installation, each under a name: from the setting `depesche.keys.<name>` (Base64) where the
/// operator gives one, else from the file `keys/<name>.key` in the data folder, made on first use.
/// Without them the data cannot be read: they belong into the backup.
@Component
public class Keys {
    /// 256 bits.
    public static final int BYTES = 32;

    private final Path folder;
    private final Environment environment;

    Keys(@Value("${depesche.data}") Path data, Environment environment) {
        this.folder = data.resolve("keys");
        this.environment = environment;
    }

    /// The folder for keys that are files of their own kind, such as PKCS#12; only the owner may enter it.
    public Path folder() {
        try {
            return Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new SettingRefused(
                    "depesche.data (DEPESCHE_DATA)", folder.toString(), "a folder that can be written");
        }
    }

    public byte[] secret(String name) {
        var given = environment.getProperty("depesche.keys." + name);
        return given == null ? fromFile(name) : decode(given, "depesche.keys." + name);
    }

    private synchronized byte[] fromFile(String name) {
        var file = folder().resolve(name + ".key");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return decode(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new SettingRefused(
                    "depesche.keys." + name, file.toString(), "a file that the portal can read and make");
        }
    }

    private static void create(Path file) throws IOException {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(beside, Base64.getEncoder().encodeToString(secret) + "\n");
        Files.move(beside, file);
    }

    private static byte[] decode(String text, String source) {
        try {
            var secret = Base64.getDecoder().decode(text.strip());
            if (secret.length == BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException e) {
            // said below, without the secret
        }
        throw new SettingRefused(source, "(hidden)", BYTES + " bytes in Base64");
    }
}
