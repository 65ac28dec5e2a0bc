package de.depesche.portal.cases;

/// A receipt as it is kept outside the portal.
public final class SealedReceipt {
    private static final int LONGEST_NUMBER = 64;

    private final CaseReceipt receipt;
    private final String orderNumber;
    private final byte[] pdf;

    SealedReceipt(CaseReceipt receipt, String orderNumber, byte[] pdf) {
        this.receipt = receipt;
        this.orderNumber = orderNumber;
        this.pdf = pdf.clone();
    }

    public CaseReceipt receipt() {
        return receipt;
    }

    /// Sealed; its twin for programs lies inside.
    public byte[] pdf() {
        return pdf.clone();
    }

    /// Safe on every system; tells receipts of one case apart.
    public String fileName() {
        var number = orderNumber.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return "Beleg-%s-%s-%s.pdf"
                .formatted(
                        number.substring(0, Math.min(number.length(), LONGEST_NUMBER)),
                        receipt.kind().code(),
                        receipt.id().value().toString().substring(0, 8));
    }
}
