package de.depesche.proof.verification;

import de.depesche.proof.log.LogKey;
import de.depesche.proof.receipt.Receipt;
import de.depesche.proof.receipt.ReceiptPdf;
import de.depesche.proof.receipt.SampleReceipts;
import de.depesche.proof.seal.BuiltInTimestamps;
import de.depesche.proof.seal.Seal;
import de.depesche.proof.seal.SealKeys;
import de.depesche.proof.seal.SealUnavailable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// A portal with keys, a log and a clock that stands ten seconds after the closing.
public final class World {
    public static final Instant NOW = SampleReceipts.CLOSED.plusSeconds(10);

    public final SealKeys keys;
    public final BuiltInTimestamps authority;
    public final Seal seal;
    public final LogKey logKey;

    public World(Path folder, LogKey logKey) {
        this.keys =
                SealKeys.open(folder, "geheim".toCharArray(), "Portal Musterland", Clock.fixed(NOW, ZoneOffset.UTC));
        this.authority = new BuiltInTimestamps(keys);
        this.seal = new Seal(keys, authority);
        this.logKey = logKey;
    }

    public TrustAnchors trust() {
        return new TrustAnchors("Portal Musterland", List.of(logKey.verifier()), List.of(keys.root()), List.of());
    }

    public Receipt receipt(int files) {
        return SampleReceipts.receipt(SampleReceipts.statement(SampleReceipts.files(files)), logKey);
    }

    public byte[] rendered(Receipt receipt) {
        return ReceiptPdf.render(receipt, authority, NOW);
    }

    public byte[] sealed(Receipt receipt) throws SealUnavailable {
        return seal.seal(rendered(receipt));
    }

    public Verification verified(byte[] pdf, GivenFile... given) {
        return Verification.of(pdf, List.of(given), Optional.of(trust()), NOW.plusSeconds(60));
    }
}
