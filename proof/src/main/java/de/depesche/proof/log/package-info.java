/// The Merkle log: hashes, stored nodes, proofs and signed checkpoints. Knows nothing of what a leaf means.
@NullMarked
package de.depesche.proof.log;

import org.jspecify.annotations.NullMarked;
