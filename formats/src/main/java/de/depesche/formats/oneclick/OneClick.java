package de.depesche.formats.oneclick;

import de.depesche.formats.companion.CompanionFile;
import de.depesche.formats.companion.DeliveryChain;
import de.depesche.formats.companion.KvService;
import de.depesche.formats.companion.OneClickFunction;
import de.depesche.formats.mail.MailPart;
import de.depesche.formats.mail.Parcel;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.rules.Rule;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Checks a delivery of 1-Click billing before it is sent, or after it came.
public final class OneClick {
    private OneClick() {}

    /// The rules of the message and its attachments, beside those of companion files.
    public static List<Rule> rules() {
        return OneClickRules.BOOK.rules();
    }

    /// @param mail the message with its header fields and attachments, not encrypted
    /// @param receiver what the KV takes; without it, the rules that need it are not checked
    /// @param at the time of sending, German time
    /// @param sent companion files of earlier deliveries, by which a correction is known
    public static Verdict check(
            MailPart mail,
            Optional<KvService> receiver,
            KvService.Channel channel,
            LocalDateTime at,
            List<CompanionFile> sent) {
        return check(Parcel.of(mail), new Circumstances(receiver, channel, at, Optional.of(sent)));
    }

    /// As above, also for files alone: then what only a message can show is not checked.
    public static Verdict check(Parcel parcel, Circumstances known) {
        var findings = new ReportBuilder();
        var delivery = OneClickDelivery.of(parcel, known.receiver(), known.channel(), known.at(), findings);
        OneClickRules.CATALOGUE.check(delivery, findings);
        AttachmentRules.CATALOGUE.check(delivery, findings);
        delivery.companion()
                .ifPresent(next -> known.sent()
                        .ifPresentOrElse(
                                sent -> new DeliveryChain(next, sent).check(findings),
                                () -> DeliveryChain.unknown(next, findings)));
        return new Verdict(delivery.companion(), delivery.function(), findings.report());
    }

    /// What is known around a delivery.
    ///
    /// @param receiver what the KV takes; without it, the rules that need it are not checked
    /// @param at the time of sending, German time
    /// @param sent companion files of earlier deliveries; empty where they are not known
    public record Circumstances(
            Optional<KvService> receiver,
            KvService.Channel channel,
            LocalDateTime at,
            Optional<List<CompanionFile>> sent) {
        public Circumstances {
            sent = sent.map(List::copyOf);
        }
    }

    /// @param companion empty where it is missing or cannot be understood
    /// @param function what the delivery is; empty where that cannot be known
    public record Verdict(Optional<CompanionFile> companion, Optional<OneClickFunction> function, Report report) {

        /// Whether it may go out. Warnings do not hold it back.
        public boolean sendable() {
            return function.isPresent() && report.verdict().exitCode() < Report.Verdict.ERRORS.exitCode();
        }
    }
}
