package de.depesche.formats.companion;

import java.util.Optional;
import java.util.stream.Stream;

/// What a Kassenärztliche Vereinigung offers of 1-Click billing, function 1 to 10 (source: 1ClickAbrechnung V2.1, 5.1;
/// wording). Odd ones are tests, even ones real.
public enum OneClickFunction {
    TEST_BILLING(1, 2),
    BILLING(2, 2),
    TEST_DECLARATION(3, 3),
    DECLARATION(4, 3),
    TEST_BILLING_AND_DECLARATION(5, 4),
    BILLING_AND_DECLARATION(6, 4),
    /// Eingangsbestätigung to a test.
    TEST_TECHNICAL_RECEIPT(7, 0),
    TECHNICAL_RECEIPT(8, 0),
    /// Rückmeldung to a test: the companion file and any number of PDFs.
    TEST_FACTUAL_RECEIPT(9, 1),
    FACTUAL_RECEIPT(10, 1);

    private final int number;
    private final int attachments;

    OneClickFunction(int number, int attachments) {
        this.number = number;
        this.attachments = attachments;
    }

    /// 1 to 10.
    public int number() {
        return number;
    }

    public boolean isTest() {
        return number % 2 == 1;
    }

    /// How many files are attached, the companion file included; for factual receipts the least.
    public int attachments() {
        return attachments;
    }

    /// Whether a KVDT file must be attached.
    public boolean carriesBilling() {
        return this == TEST_BILLING
                || this == BILLING
                || this == TEST_BILLING_AND_DECLARATION
                || this == BILLING_AND_DECLARATION;
    }

    /// Whether a signed declaration (PDF/A) and its XML must be attached.
    public boolean carriesDeclaration() {
        return attachments >= 3;
    }

    /// The function that confirms the receipt of such a delivery.
    public OneClickFunction technicalReceipt() {
        return isTest() ? TEST_TECHNICAL_RECEIPT : TECHNICAL_RECEIPT;
    }

    /// The function that tells the result of such a delivery.
    public OneClickFunction factualReceipt() {
        return isTest() ? TEST_FACTUAL_RECEIPT : FACTUAL_RECEIPT;
    }

    /// What a delivery is; empty for documentation, which has no functions.
    public static Optional<OneClickFunction> of(CompanionFile file) {
        var test = file.testData();
        return switch (file.documentType()) {
            case BILLING, BILLING_HZV -> Optional.of(test ? TEST_BILLING : BILLING);
            case DECLARATION -> Optional.of(test ? TEST_DECLARATION : DECLARATION);
            case BILLING_AND_DECLARATION -> Optional.of(test ? TEST_BILLING_AND_DECLARATION : BILLING_AND_DECLARATION);
            case DMP, EHKS, QSMG, QSHGV, QSHGVK, QSHLT, QSKE -> Optional.empty();
        };
    }

    /// As the routing table writes it: `Fkt 1` to `Fkt 10`.
    static Optional<OneClickFunction> parse(String written) {
        return Stream.of(values())
                .filter(function -> written.strip().equals("Fkt " + function.number()))
                .findFirst();
    }
}
