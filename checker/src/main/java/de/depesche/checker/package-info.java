/// The command `check`: what the library `formats` knows, for people at a command line.
@NullMarked
package de.depesche.checker;

import org.jspecify.annotations.NullMarked;
