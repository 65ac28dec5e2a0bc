/// Protokoll: the append-only Merkle log of every act.
@NullMarked
package de.depesche.portal.ledger;

import org.jspecify.annotations.NullMarked;
