/// What goes with a delivery to a Kassenärztliche Vereinigung: the companion file (Begleitdatei) of 1-Click billing and
/// eDokumentation, the routing table (SDKVCA) that says which KV takes what where, and the service names
/// (Dienstkennungen) in the headers of messages.
@NullMarked
package de.depesche.formats.companion;

import org.jspecify.annotations.NullMarked;
