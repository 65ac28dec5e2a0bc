/// Proof of what happened: the log, receipts, seals, and the offline verifier that `depesche verify` runs.
@NullMarked
package de.depesche.proof;

import org.jspecify.annotations.NullMarked;
