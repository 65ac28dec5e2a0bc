package de.depesche.portal.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Rows shrink to a fifth at the first level already; the higher ones only cost time.
final class QuickGzip extends GZIPOutputStream {
    private static final int BUFFER = 1 << 16;

    QuickGzip(OutputStream into) throws IOException {
        super(into, BUFFER);
        def.setLevel(Deflater.BEST_SPEED);
    }
}
