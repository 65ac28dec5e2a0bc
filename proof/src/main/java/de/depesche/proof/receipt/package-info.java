/// Receipts: what was handed over and when, for people as a PDF and for programs as its JSON twin.
@NullMarked
package de.depesche.proof.receipt;

import org.jspecify.annotations.NullMarked;
