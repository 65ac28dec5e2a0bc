/// Checks a receipt without the portal and says, point by point, what holds.
@NullMarked
package de.depesche.proof.verification;

import org.jspecify.annotations.NullMarked;
