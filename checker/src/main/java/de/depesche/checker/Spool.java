package de.depesche.checker;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Holds back what is to go to standard output until it is known to be whole. Its file is readable by this user alone
/// and gone when it is closed.
final class Spool implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final OutputStream in;

    private Spool(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
        this.in = new BufferedOutputStream(Channels.newOutputStream(channel));
    }

    static Spool open() throws IOException {
        var file = Files.createTempFile("depesche-", ".part");
        return new Spool(
                file,
                FileChannel.open(
                        file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    OutputStream in() {
        return in;
    }

    void moveTo(OutputStream out) throws IOException {
        in.flush();
        channel.position(0);
        Channels.newInputStream(channel).transferTo(out);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
