package de.depesche.portal.demo.run;

/// The run cannot go on; the message says why and what helps.
final class Halted extends RuntimeException {
    Halted(String german, String english) {
        super(Words.say(german, english), null, false, false);
    }
}
