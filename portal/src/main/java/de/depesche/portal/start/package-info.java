/// What stands between a command and a running portal: a start that cannot go well ends with one sentence. Beside it
/// the commands that run without a portal, and their sentences.
@NullMarked
package de.depesche.portal.start;

import org.jspecify.annotations.NullMarked;
