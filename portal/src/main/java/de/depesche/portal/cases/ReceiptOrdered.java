package de.depesche.portal.cases;

/// Announced in the transaction of the act that owes a receipt.
record ReceiptOrdered(ReceiptId id) {}
