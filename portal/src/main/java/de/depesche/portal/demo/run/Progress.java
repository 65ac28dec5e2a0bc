package de.depesche.portal.demo.run;

import java.io.PrintStream;

/// A bar on a terminal; elsewhere nothing, so that logs stay readable.
final class Progress {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean shown;
    private final String name;
    private final long since = System.nanoTime();

    Progress(PrintStream out, boolean shown, String name) {
        this.out = out;
        this.shown = shown;
        this.name = name;
    }

    void show(long done, long all) {
        if (!shown) {
            return;
        }
        int full = (int) (WIDTH * done / Math.max(1, all));
        var seconds = (System.nanoTime() - since) / 1e9;
        out.printf(
                "\r            %s%s %3d %%  %7.1f MB/s  %s",
                "█".repeat(full), "░".repeat(WIDTH - full), 100 * done / Math.max(1, all), done / 1e6 / seconds, name);
        if (done >= all) {
            out.print("\r\033[K");
        }
        out.flush();
    }
}
