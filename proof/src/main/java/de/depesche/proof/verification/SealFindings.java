package de.depesche.proof.verification;

import de.depesche.proof.receipt.Moments;
import de.depesche.proof.receipt.VisibleText;
import de.depesche.proof.seal.SealCheck;
import de.depesche.proof.seal.SealReport;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The seal, who made it, and when.
record SealFindings(Findings findings, Optional<TrustAnchors> trust) {

    /// @return what the seal is, if there is one
    Optional<SealReport> check(byte[] pdf, Instant now) {
        var report = sealCheck(pdf).check(pdf, now);
        if (report.isEmpty()) {
            findings.broken(
                    Check.SEAL, "Die Datei trägt kein einzelnes Siegel.", "The file does not carry exactly one seal.");
            return report;
        }
        seal(report.get());
        sealer(report.get());
        timestamp(report.get());
        return report;
    }

    private SealCheck sealCheck(byte[] pdf) {
        return trust.map(anchors -> new SealCheck(anchors.sealRoots(), anchors.timestampRoots()))
                .orElseGet(() -> new SealCheck(SealCheck.rootsWithin(pdf), List.<X509Certificate>of()));
    }

    private void seal(SealReport report) {
        if (!report.intact()) {
            findings.broken(
                    Check.SEAL,
                    "Das Siegel passt nicht zum Inhalt: Der Beleg wurde verändert.",
                    "The seal does not fit the content: the receipt was altered.");
        } else if (!report.passed()) {
            findings.broken(
                    Check.SEAL,
                    "Das Siegel besteht die strenge Prüfung nicht (" + VisibleText.of(report.cause()) + ").",
                    "The seal does not pass the strict check (" + VisibleText.of(report.cause()) + ").");
        } else {
            findings.holds(
                    Check.SEAL,
                    "Das Siegel (" + report.level() + ") ist echt, und der besiegelte Inhalt ist unverändert.",
                    "The seal (" + report.level() + ") is genuine, and the sealed content is unaltered.");
        }
    }

    private void sealer(SealReport report) {
        if (trust.isEmpty()) {
            findings.unchecked(
                    Check.SEALER,
                    "Wer gesiegelt hat, ist NICHT geprüft: Ohne Vertrauensdatei (--trust) ist der Beleg nur in sich "
                            + "stimmig. Er nennt: " + VisibleText.of(report.sealer()) + ".",
                    "Who sealed is NOT checked: without a trust file (--trust) the receipt is only consistent in itself. "
                            + "It names: " + VisibleText.of(report.sealer()) + ".");
        } else if (report.trusted()) {
            findings.holds(
                    Check.SEALER,
                    "Gesiegelt hat das Portal „" + VisibleText.of(trust.get().portal()) + "“ Ihrer Vertrauensdatei.",
                    "Sealed by the portal \"" + VisibleText.of(trust.get().portal()) + "\" of your trust file.");
        } else {
            findings.broken(
                    Check.SEALER,
                    "Das Siegel stammt nicht vom Portal Ihrer Vertrauensdatei. Es nennt: "
                            + VisibleText.of(report.sealer()) + ".",
                    "The seal is not from the portal of your trust file. It names: " + VisibleText.of(report.sealer())
                            + ".");
        }
    }

    private void timestamp(SealReport report) {
        var stamp = report.timestamp();
        if (stamp.isPresent() && stamp.get().holds()) {
            findings.holds(
                    Check.TIMESTAMP,
                    "Das Siegel bestand am " + Moments.german(stamp.get().at()) + " (bestätigt von: "
                            + VisibleText.of(stamp.get().authority()) + ").",
                    "The seal existed at " + Moments.english(stamp.get().at()) + " (confirmed by: "
                            + VisibleText.of(stamp.get().authority()) + ").");
        } else {
            findings.broken(
                    Check.TIMESTAMP,
                    "Der Zeitstempel fehlt, gehört nicht zu diesem Siegel oder kommt von einer unbekannten Stelle.",
                    "The timestamp is missing, does not belong to this seal, or comes from an unknown authority.");
        }
    }
}
