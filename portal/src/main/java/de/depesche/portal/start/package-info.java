/// What stands between a command and a running portal: a start that cannot go well ends with one sentence.
@NullMarked
package de.depesche.portal.start;

import org.jspecify.annotations.NullMarked;
