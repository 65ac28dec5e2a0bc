package de.depesche.portal.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/// Puts letters into a folder, each as one `.eml` file that is there whole or not at all.
final class FolderCarrier implements Carrier {
    private final Path folder;
    private final Session session = Session.getInstance(new Properties());

    FolderCarrier(Path folder) {
        this.folder = folder;
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public void carry(UUID id, MimeLetter letter) throws MessagingException, IOException {
        Files.createDirectories(folder);
        var bytes = new ByteArrayOutputStream();
        letter.writeTo(bytes);
        var beside = folder.resolve(id + ".part");
        try (var channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var content = ByteBuffer.wrap(bytes.toByteArray());
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        }
        Files.move(beside, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Optional<byte[]> read(UUID id) throws IOException {
        return Files.exists(file(id)) ? Optional.of(Files.readAllBytes(file(id))) : Optional.empty();
    }

    private Path file(UUID id) {
        return folder.resolve(id + ".eml");
    }
}
