package de.depesche.proof.verification;

import de.depesche.proof.receipt.Receipt;
import de.depesche.proof.receipt.ReceiptStatement;
import de.depesche.proof.receipt.VisibleText;
import de.depesche.proof.seal.FileChecksum;
import de.depesche.proof.seal.SealReport;
import de.depesche.proof.seal.SignedPart;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a receipt turned out to be.
///
/// @param statement what the receipt states, as far as it can be read; believe it only when [#holds]
/// @param findings one for each check, in the order of [Check]
public record Verification(Optional<ReceiptStatement> statement, List<Finding> findings) {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final int LARGEST = 64 << 20;

    public Verification {
        findings = List.copyOf(findings);
    }

    /// Whether nothing is broken. What was not checked does not count against the receipt.
    public boolean holds() {
        return findings.stream().noneMatch(Finding.Broken.class::isInstance);
    }

    /// Checks a receipt. Never throws for what is in it: that is a finding.
    ///
    /// @param pdf the receipt's bytes, at most 64 MiB
    /// @param given files to be found in it, may be none
    /// @param trust without it nobody knows who sealed: the receipt is only consistent in itself
    /// @param now the time at which certificates are judged
    public static Verification of(byte[] pdf, List<GivenFile> given, Optional<TrustAnchors> trust, Instant now) {
        var findings = new Findings();
        try {
            var receipt = receipt(pdf, trust, now, findings);
            receipt.ifPresent(found -> new LogFindings(findings, trust).check(found));
            receipt.ifPresent(found -> new FileFindings(findings).check(found.statement(), given));
            return new Verification(receipt.map(Receipt::statement), findings.list());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            unreadable(findings, VisibleText.of(String.valueOf(e.getMessage())));
            return new Verification(Optional.empty(), findings.list());
        }
    }

    private static Optional<Receipt> receipt(byte[] pdf, Optional<TrustAnchors> trust, Instant now, Findings findings)
            throws IOException {
        if (pdf.length > LARGEST) {
            unreadable(findings, "> 64 MiB");
            return Optional.empty();
        }
        if (!Inflation.isBounded(pdf)) {
            findings.broken(
                    Check.READABLE,
                    "Die Datei ist kein Beleg: Entpackt wäre sie größer als 64 MiB, oder sie ist anders gepackt als Belege.",
                    "The file is not a receipt: unpacked it exceeds 64 MiB, or it is packed otherwise than receipts are.");
            return Optional.empty();
        }
        checksum(pdf, findings);
        var sealed = SignedPart.of(pdf);
        if (sealed.isEmpty()) {
            findings.broken(
                    Check.SEAL,
                    "Die Datei trägt kein einzelnes Siegel über ihren Inhalt: kein Beleg von Depesche.",
                    "The file does not carry one seal over its content: not a receipt of Depesche.");
            return Optional.empty();
        }
        var seal = new SealFindings(findings, trust).check(pdf, now);
        var genuine = seal.filter(report -> report.intact() && (trust.isEmpty() || report.trusted()))
                .isPresent();
        var receipt = new ContentFindings(findings, genuine).check(sealed.get());
        var stamped = seal.flatMap(SealReport::timestamp).map(SealReport.Stamp::at);
        receipt.ifPresent(found -> order(found.statement().actAt(), stamped, findings));
        return receipt;
    }

    /// A receipt cannot attest what had not happened yet; clocks of two authorities may differ by minutes.
    private static void order(Instant act, Optional<Instant> stamped, Findings findings) {
        if (stamped.isPresent() && stamped.get().plus(CLOCKS_DIFFER).isBefore(act)) {
            findings.broken(
                    Check.TIMESTAMP,
                    "Der Zeitstempel ist älter als der Vorgang, den der Beleg bezeugt.",
                    "The timestamp is older than the act that the receipt attests.");
        }
    }

    private static void checksum(byte[] pdf, Findings findings) {
        if (FileChecksum.holds(pdf)) {
            findings.holds(
                    Check.CHECKSUM,
                    "Die Datei ist vollständig, kein Bit ist gekippt.",
                    "The file is whole, no bit flipped.");
        } else {
            findings.broken(
                    Check.CHECKSUM,
                    "Die Datei ist nicht so, wie sie ausgestellt wurde (Prüfsumme fehlt oder stimmt nicht).",
                    "The file is not as it was issued (checksum missing or wrong).");
        }
    }

    private static void unreadable(Findings findings, String cause) {
        findings.broken(
                Check.READABLE,
                "Die Datei ist kein lesbarer Beleg (" + cause + ").",
                "The file is not a readable receipt (" + cause + ").");
    }
}
