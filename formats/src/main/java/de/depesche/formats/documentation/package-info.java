/// A delivery of eDokumentation as a whole: the mail with the companion file and the archive goes in, a verdict comes
/// out.
@NullMarked
package de.depesche.formats.documentation;

import org.jspecify.annotations.NullMarked;
