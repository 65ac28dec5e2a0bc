package de.depesche.portal.ledger.check;

/// One fault at one place.
///
/// @param place the row: a position, a level and index, a size, a sequence number
/// @param detail what else helps to find it; may be empty
record Finding(Fault fault, String place, String detail) {}
