package de.depesche.portal.start;

import java.io.PrintStream;
import java.util.List;

/// A command of the packed jar, such as `java -jar depesche-portal.jar check-ledger`: a bean of that
/// name in the module that it belongs to. It runs beside no web server, with only the modules that {@link Commands}
/// names for it.
public interface Command {
    int WORKED = 0;
    int DID_NOT_WORK = 1;
    int CALLED_WRONGLY = 2;

    /// @param out for the person, in the language of [Language#ofThePerson]
    /// @return the exit code: one of these three
    int run(List<String> arguments, PrintStream out);
}
