/// The seal: PAdES-BASELINE-LT with a timestamp, the keys behind it, and how it is checked (EU DSS).
@NullMarked
package de.depesche.proof.seal;

import org.jspecify.annotations.NullMarked;
