package de.depesche.portal.documents.pdf;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Reads PDF files for the portal, in a process of its own with little memory: whatever a hostile file does, it does it
/// here, and the portal ends this process. The bytes are asked for over the standard streams and never touch a disk.
///
/// The portal sends a length; this asks for ranges (offset, count) and gets them; it ends with [#RESULT], a code and a
/// page count.
public final class PdfProcess {
    public static final int READY = 'R';
    public static final int ASK = 'A';
    public static final int RESULT = 'E';

    public static final int SOUND = 0;
    public static final int PASSWORD = 1;
    public static final int DAMAGED = 2;
    public static final int NO_PAGES = 3;
    public static final int TOO_DEEP = 4;

    private PdfProcess() {}

    public static void main(String[] arguments) throws IOException {
        // Nothing but the protocol may be written to the standard output.
        System.setOut(System.err);
        Logger.getLogger("").setLevel(Level.OFF);
        endWithThePortal();
        var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 12));
        PdfLook.warmUp();
        out.writeByte(READY);
        out.flush();
        for (long length = nextLength(in); length >= 0; length = nextLength(in)) {
            var found = PdfLook.at(new AskedBytes(in, out, length));
            out.writeByte(RESULT);
            out.writeInt(found.code());
            out.writeInt(found.pages());
            out.flush();
        }
    }

    /// A killed portal cannot end this process while it is lost in a hostile file.
    private static void endWithThePortal() {
        ProcessHandle.current().parent().ifPresent(portal -> {
            var _ = portal.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
        });
    }

    /// @return -1 when the portal has ended
    private static long nextLength(DataInputStream in) {
        try {
            return in.readLong();
        } catch (IOException e) {
            return -1;
        }
    }
}
