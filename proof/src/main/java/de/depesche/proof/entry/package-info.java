/// What one leaf of the log says: an act, told with ids and hashes only, in one canonical text.
@NullMarked
package de.depesche.proof.entry;

import org.jspecify.annotations.NullMarked;
