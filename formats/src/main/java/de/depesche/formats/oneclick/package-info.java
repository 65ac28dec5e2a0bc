/// A delivery of 1-Click billing as a whole: the mail with its parts goes in, a verdict comes out.
@NullMarked
package de.depesche.formats.oneclick;

import org.jspecify.annotations.NullMarked;
