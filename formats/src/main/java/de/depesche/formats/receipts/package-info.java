/// Receipts: message disposition notifications (RFC 8098) built and read, and incoming messages of the KV matched with
/// the deliveries they answer. Pure functions; sending and storing are others' work.
@NullMarked
package de.depesche.formats.receipts;

import org.jspecify.annotations.NullMarked;
