package de.depesche.proof.receipt;

import de.depesche.proof.canonical.Json;
import de.depesche.proof.canonical.JsonFields;
import de.depesche.proof.canonical.JsonObject;
import de.depesche.proof.canonical.Malformed;

/// A statement with its proof; as JSON it is the twin `beleg.json` inside the PDF.
public record Receipt(ReceiptStatement statement, ReceiptProof proof) {
    /// Name of the file embedded in the PDF.
    public static final String TWIN_NAME = "beleg.json";

    private static final long VERSION = 1;

    /// The twin, canonical (RFC 8785).
    public byte[] twin() {
        return new JsonObject()
                .put("v", VERSION)
                .put("statement", statement.json())
                .put("proof", proof.json())
                .json()
                .bytes();
    }

    /// @throws Malformed not a twin in its canonical form
    public static Receipt parse(byte[] twin) {
        var fields = JsonFields.of("receipt", Json.parseCanonical(twin));
        if (fields.number("v") != VERSION) {
            throw new Malformed("receipt.v: only version 1 is known here");
        }
        var receipt = new Receipt(
                ReceiptStatement.read(fields.member("statement")), ReceiptProof.read(fields.object("proof")));
        fields.end();
        return receipt;
    }
}
