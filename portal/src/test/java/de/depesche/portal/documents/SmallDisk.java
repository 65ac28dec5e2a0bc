package de.depesche.portal.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A disk of 64 MiB in memory; mounting it needs root.
public record SmallDisk(Path folder) implements AutoCloseable {

    public static SmallDisk mount() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("depesche-small-disk");
        int code = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("cannot mount a tmpfs here");
        }
        return new SmallDisk(folder);
    }

    @Override
    public void close() throws IOException {
        new ProcessBuilder("umount", "--lazy", folder.toString())
                .start()
                .onExit()
                .join();
    }
}
