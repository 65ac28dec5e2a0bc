/// Sicherung: takes what a portal holds, as it runs, and brings it back into an empty place.
@NullMarked
package de.depesche.portal.backup;

import org.jspecify.annotations.NullMarked;
