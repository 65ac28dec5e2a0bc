package de.depesche.formats.inspection;

import de.depesche.formats.mail.Parcel;
import java.io.IOException;
import java.util.List;

/// Tells what a parcel is for: by its Dienstkennung, and without one by what is in it.
record ParcelPurpose(Parcel parcel, List<Attached> attached) {

    FileKind kind() throws IOException {
        var service = parcel.service().orElse("");
        if (service.startsWith("1ClickAbrechnung;Lieferung")) {
            return FileKind.ONE_CLICK;
        }
        if (service.startsWith("eDokumentation-") && service.contains(";Lieferung")) {
            return FileKind.DOCUMENTATION;
        }
        if (service.startsWith("Arztbrief;VHitG-Versand")) {
            return FileKind.LETTER_MAIL;
        }
        return service.startsWith("DALE-UV;") ? FileKind.DALE_UV_DELIVERY : byContent();
    }

    /// An answer of the KV brings the companion file back, and is no delivery.
    private FileKind byContent() throws IOException {
        var companion = attached.stream().filter(Attached::isCompanion).findFirst();
        if (companion.isPresent() && !isAnswer()) {
            return ParcelInspection.isDocumentation(companion.get()) ? FileKind.DOCUMENTATION : FileKind.ONE_CLICK;
        }
        if (count(FileKind.LETTER) == 1 && count(FileKind.PDF) > 0) {
            return FileKind.LETTER_MAIL;
        }
        if (count(FileKind.DALE_UV) > 0) {
            return FileKind.DALE_UV_DELIVERY;
        }
        return parcel.isMail() ? FileKind.MAIL : FileKind.FILES;
    }

    private boolean isAnswer() {
        var service = parcel.service().orElse("");
        return service.contains(";Rueckmeldung;") || service.contains(";Status;") || service.contains("bestaetigung;");
    }

    private long count(FileKind kind) {
        return attached.stream().filter(part -> part.kind() == kind).count();
    }
}
