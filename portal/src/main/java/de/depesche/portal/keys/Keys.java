package de.depesche.portal.keys;

import de.depesche.portal.problems.SettingRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/// Secrets of this installation, each under a name: from the setting `depesche.keys.<name>` (Base64) where the
/// operator gives one, else from the file `keys/<name>.key` in the data folder, made on first use.
/// Without them the data cannot be read: they belong into the backup. The database knows the fingerprint of each;
/// a portal whose keys do not fit its data refuses to start.
@Component
@DependsOnDatabaseInitialization
public class Keys {
    /// 256 bits.
    public static final int BYTES = 32;

    private final GivenKeys given;
    private final Fingerprints fingerprints;

    Keys(GivenKeys given, Fingerprints fingerprints) {
        this.given = given;
        this.fingerprints = fingerprints;
        fingerprints.all().keySet().forEach(this::secret);
    }

    /// What the data knows of each key, by name, in hex: enough to tell another one, nothing that helps to find it.
    public Map<String, String> fingerprints() {
        return fingerprints.all();
    }

    /// The folder for keys that are files of their own kind, such as PKCS#12; only the owner may enter it.
    public Path folder() {
        try {
            return Files.createDirectories(
                    given.folder(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new SettingRefused(
                    "depesche.data (DEPESCHE_DATA)", given.folder().toString(), "a folder that can be written");
        }
    }

    /// @throws SettingRefused when it is missing or another one than that which wrote the data
    public synchronized byte[] secret(String name) {
        var secret = given.secret(name).orElseGet(() -> made(name));
        if (!fingerprints.recognise(name, secret)) {
            throw new SettingRefused(
                    "depesche.keys." + name,
                    given.isSetting(name) ? "(hidden)" : fileOf(name).toString(),
                    "the key that this data was written with: restore it from the backup");
        }
        return secret;
    }

    private Path fileOf(String name) {
        return folder().resolve(given.fileOf(name).getFileName());
    }

    private byte[] made(String name) {
        var file = fileOf(name);
        try {
            return create(name, file);
        } catch (IOException e) {
            throw new SettingRefused(
                    "depesche.keys." + name, file.toString(), "a file that the portal can read and make");
        }
    }

    private byte[] create(String name, Path file) throws IOException {
        if (fingerprints.all().containsKey(name)) {
            throw new SettingRefused(
                    "depesche.keys." + name,
                    file + " (missing)",
                    "the key that this data was written with: restore the file from the backup");
        }
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        write(file, Base64.getEncoder().encodeToString(secret) + "\n");
        return secret;
    }

    /// On disk before anything is encrypted with it.
    private static void write(Path file, String text) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                FileChannel.open(beside, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        try (var directory = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
