/// Files as JSON and back, without losing a byte: for people who want to read or change a file, and for programs that
/// know JSON but not the format. What is regular stands there plainly; only what differs from the regular way of
/// writing is kept as it stood. Nothing here judges a file: that is for the checks of its format.
@NullMarked
package de.depesche.formats.json;

import org.jspecify.annotations.NullMarked;
