package de.depesche.portal.documents;

import de.depesche.portal.documents.pdf.PdfProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts the process that reads PDF files: this program's own classes in a Java of little memory, without our
/// environment, which holds secrets.
final class PdfCommand {
    private static final String LOADER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private PdfCommand() {}

    static Process start() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-Xss1m",
                "-XX:MaxMetaspaceSize=64m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Djava.awt.headless=true"));
        command.addAll(classPath(System.getProperty("java.class.path")));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }

    /// The packed jar holds its libraries in itself and needs its own loader to begin with another class than usual;
    /// unpacked, there is no such loader and a plain class path.
    private static List<String> classPath(String classPath) {
        return PdfCommand.class.getResource("/" + LOADER.replace('.', '/') + ".class") == null
                ? List.of("-cp", classPath, PdfProcess.class.getName())
                : List.of("-Dloader.main=" + PdfProcess.class.getName(), "-cp", classPath, LOADER);
    }
}
