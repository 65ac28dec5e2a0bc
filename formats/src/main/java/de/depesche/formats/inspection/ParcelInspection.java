package de.depesche.formats.inspection;

import de.depesche.formats.cda.LetterMail;
import de.depesche.formats.companion.Application;
import de.depesche.formats.companion.CompanionFiles;
import de.depesche.formats.companion.KvService;
import de.depesche.formats.daleuv.Interchange;
import de.depesche.formats.documentation.DocumentationDelivery;
import de.depesche.formats.inspection.Inspection.Part;
import de.depesche.formats.inspection.Inspection.Result;
import de.depesche.formats.mail.MailPart;
import de.depesche.formats.mail.Parcel;
import de.depesche.formats.oneclick.OneClick;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.rules.Text;
import de.depesche.formats.rules.Where;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Checks a parcel: what it is for, whether it is complete and fits together, and each part by itself. One verdict
/// comes out.
final class ParcelInspection {
    private static final Text NO_ORDER = Text.of(
            "Eine Auftragsdatei (.auf) liegt nicht bei; ob sie auf anderem Weg geht, ist hier nicht bekannt.",
            "There is no order file (.auf); whether it goes another way is not known here.");

    private final Inspection files;
    private final Parcel parcel;
    private final ReportBuilder findings = new ReportBuilder();
    private final List<Attached> attached = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    ParcelInspection(Inspection files, Parcel parcel) {
        this.files = files;
        this.parcel = parcel;
    }

    Result inspect() throws IOException {
        if (parcel.isClosed()) {
            findings.unreadable(ParcelRules.BOOK.rule("PARCEL-CLOSED").at(Where.FILE));
            return new Result(FileKind.MAIL, findings.report(), List.of());
        }
        for (var part : parcel.attachments()) {
            attached.add(Attached.of(part));
        }
        var kind = new ParcelPurpose(parcel, attached).kind();
        ParcelRules.CATALOGUE.check(parcel, findings);
        var covered = together(kind);
        for (var part : attached) {
            parts.add(new Part(part.name(), part.kind()));
            if (!covered.contains(part.part())) {
                alone(part);
            }
        }
        if (parts.stream().allMatch(part -> part.kind() == FileKind.UNKNOWN)) {
            findings.add(ParcelRules.BOOK.rule("PARCEL-NOTHING").at(Where.FILE));
        }
        return new Result(kind, findings.report(), parts);
    }

    /// What the parts make together.
    ///
    /// @return the parts that were checked by that
    private Set<MailPart> together(FileKind kind) throws IOException {
        return switch (kind) {
            case ONE_CLICK -> {
                findings.include(OneClick.check(parcel, circumstances()).report());
                yield companion();
            }
            case DOCUMENTATION -> {
                findings.include(DocumentationDelivery.read(parcel).report());
                yield companion();
            }
            case LETTER_MAIL -> {
                findings.include(
                        LetterMail.read(parcel, files.schemaOf(FileKind.LETTER)).report());
                yield letter();
            }
            case DALE_UV_DELIVERY -> {
                pairs();
                yield Set.of();
            }
            default -> Set.of();
        };
    }

    private Set<MailPart> companion() {
        return attached.stream()
                .filter(part -> part.name().equalsIgnoreCase(de.depesche.formats.companion.CompanionFile.FILE_NAME))
                .limit(1)
                .map(Attached::part)
                .collect(java.util.stream.Collectors.toSet());
    }

    /// A pair has one XML; where there are more, each is checked by itself.
    private Set<MailPart> letter() {
        var xml = attached.stream()
                .filter(part -> part.name().toLowerCase(Locale.ROOT).endsWith(".xml"))
                .map(Attached::part)
                .toList();
        return xml.size() == 1 ? Set.copyOf(xml) : Set.of();
    }

    private OneClick.Circumstances circumstances() throws IOException {
        var channel =
                parcel.header("X-KVC-Dienstkennung").isPresent() ? KvService.Channel.KV_CONNECT : KvService.Channel.KIM;
        var receivers = files.receivers();
        var at = receivers.map(Receivers::at).orElse(LocalDateTime.MIN);
        var receiver = receivers.isPresent() ? receiver(receivers.get()) : Optional.<KvService>empty();
        return new OneClick.Circumstances(receiver, channel, at, Optional.empty());
    }

    private Optional<KvService> receiver(Receivers receivers) throws IOException {
        for (var part : companion()) {
            try (var in = part.open()) {
                return CompanionFiles.read(in, part.fileName()).file().flatMap(receivers::of);
            }
        }
        return Optional.empty();
    }

    /// An order file is known by its ending; without one nothing can be said about pairs.
    private void pairs() {
        var found = attached.stream()
                .filter(part -> part.kind() == FileKind.DALE_UV || isOrder(part))
                .map(part -> new Interchange.File(
                        isOrder(part) ? Interchange.Role.ORDER : Interchange.Role.PAYLOAD, "1", part.name()))
                .toList();
        if (found.stream().anyMatch(file -> file.role() == Interchange.Role.ORDER)) {
            Interchange.check(found, Set.of(), findings);
        } else {
            findings.notChecked(Interchange.pair(), NO_ORDER);
        }
    }

    private static boolean isOrder(Attached part) {
        return part.name().toLowerCase(Locale.ROOT).endsWith(".auf");
    }

    private void alone(Attached part) throws IOException {
        var place = Where.FILE.inFile(part.name());
        if (part.isEmpty()) {
            findings.add(ParcelRules.BOOK.rule("PARCEL-EMPTY").at(place));
            return;
        }
        // A mail in a mail is not opened again: it could hold another one, and so on.
        switch (part.kind()) {
            case SEALED -> findings.add(ParcelRules.BOOK.rule("PARCEL-SEALED").at(place));
            case UNKNOWN -> findings.add(ParcelRules.BOOK.rule("PARCEL-OTHER").at(place));
            case MAIL -> {
                if (parcel.isMail()) {
                    findings.add(ParcelRules.BOOK.rule("PARCEL-OTHER").at(place));
                } else {
                    inspected(part);
                }
            }
            default -> inspected(part);
        }
    }

    private void inspected(Attached part) throws IOException {
        try (var in = part.part().open()) {
            findings.include(
                    part.name(), files.inspect(Optional.of(part.name()), in).report());
        }
    }

    /// Whether a companion file is one of billing; for one that cannot be read, billing too: its rules say what is
    /// wrong.
    static boolean isDocumentation(Attached companion) throws IOException {
        try (var in = companion.part().open()) {
            return CompanionFiles.application(in).equals(Optional.of(Application.DOCUMENTATION));
        }
    }
}
