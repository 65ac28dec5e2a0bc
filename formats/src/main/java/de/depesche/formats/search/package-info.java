/// Folding of names and subjects, so that a search finds them however they are written.
@NullMarked
package de.depesche.formats.search;

import org.jspecify.annotations.NullMarked;
