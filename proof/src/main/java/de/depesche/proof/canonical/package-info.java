/// Canonical JSON: one sequence of bytes for one meaning, so that it can be hashed and signed.
@NullMarked
package de.depesche.proof.canonical;

import org.jspecify.annotations.NullMarked;
