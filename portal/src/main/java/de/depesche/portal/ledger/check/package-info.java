/// The proof that nothing in the log was changed: made by a command, over all of it.
@NullMarked
package de.depesche.portal.ledger.check;

import org.jspecify.annotations.NullMarked;
