package de.depesche.portal.demo.run;

import java.io.PrintStream;
import java.util.concurrent.Callable;

/// Prints each step with the time that it took.
final class Steps {
    private final PrintStream out;

    Steps(PrintStream out) {
        this.out = out;
    }

    <T> T step(String german, String english, Callable<T> work) throws Exception {
        var since = System.nanoTime();
        var result = work.call();
        out.printf("%8.2f s  %s%n", (System.nanoTime() - since) / 1e9, Words.say(german, english));
        return result;
    }

    void tell(String german, String english) {
        out.println("            " + Words.say(german, english));
    }
}
