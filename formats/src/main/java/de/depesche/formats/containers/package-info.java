/// Closed containers around files, above all that of KBV's Kryptomodul (XKM). How XKM encrypts is not published; this
/// package knows the port that a real one plugs into, the way around it, and a container for tests. **Nothing here
/// reads or writes XKM.**
@NullMarked
package de.depesche.formats.containers;

import org.jspecify.annotations.NullMarked;
