package de.depesche.portal.cases;

import de.depesche.portal.ledger.EntryId;
import java.time.Instant;

/// How far a receipt has come. It goes from one to the next by itself.
public sealed interface ReceiptState {

    /// The act happened; what it covers is being gathered.
    record Ordered() implements ReceiptState {}

    /// What it states is fixed and in the ledger. The seal follows: in a second, or once the time stamp is back.
    record Issued(EntryId entry) implements ReceiptState {}

    /// @param sha256 of the PDF, lower-case hex
    record Sealed(EntryId entry, Instant at, String sha256) implements ReceiptState {}

    default String code() {
        return switch (this) {
            case Ordered _ -> "ordered";
            case Issued _ -> "issued";
            case Sealed _ -> "sealed";
        };
    }
}
