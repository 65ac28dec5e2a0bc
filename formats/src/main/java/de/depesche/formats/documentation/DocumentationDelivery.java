package de.depesche.formats.documentation;

import de.depesche.formats.companion.CompanionFile;
import de.depesche.formats.companion.CompanionFiles;
import de.depesche.formats.companion.DeliveryChain;
import de.depesche.formats.companion.DocumentType;
import de.depesche.formats.mail.MailPart;
import de.depesche.formats.mail.Parcel;
import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.rules.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// What a practice sends of quality assurance, disease management or skin cancer screening: a companion file and one
/// archive.
///
/// @param companion where it can be understood
public record DocumentationDelivery(Parcel parcel, Optional<CompanionFile> companion) {

    public static List<Rule> rules() {
        return DocumentationRules.BOOK.rules();
    }

    /// Checks the companion file, the archive's name and, of a mail, what stands around them. The archive itself is
    /// closed.
    public static Reading read(Parcel parcel) {
        var findings = new ReportBuilder();
        var companion = parcel.attachments().stream()
                .filter(DocumentationDelivery::isCompanion)
                .findFirst()
                .flatMap(part -> companion(part, findings));
        var delivery = new DocumentationDelivery(parcel, companion);
        DocumentationRules.CATALOGUE.check(delivery, findings);
        companion.ifPresent(next -> DeliveryChain.unknown(next, findings));
        return new Reading(delivery, findings.report());
    }

    /// The parts that are no companion file.
    List<MailPart> archives() {
        return parcel.attachments().stream().filter(part -> !isCompanion(part)).toList();
    }

    List<MailPart> companions() {
        return parcel.attachments().stream()
                .filter(DocumentationDelivery::isCompanion)
                .toList();
    }

    /// Whether the rules of eDokumentation V2.0 are known to hold for it; for DMP and eHKS they are not.
    boolean isQualityAssurance() {
        return companion
                .map(CompanionFile::documentType)
                .filter(type -> type != DocumentType.DMP && type != DocumentType.EHKS)
                .isPresent();
    }

    private static boolean isCompanion(MailPart part) {
        return part.fileName().orElse("").strip().equalsIgnoreCase(CompanionFile.FILE_NAME);
    }

    private static Optional<CompanionFile> companion(MailPart part, Findings findings) {
        try (var in = part.open()) {
            return CompanionFiles.read(in, part.fileName(), findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public record Reading(DocumentationDelivery delivery, Report report) {}
}
