package de.depesche.portal.notifications;

import de.depesche.portal.organisations.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What a hospital's people are told of at one time.
///
/// @param day by German legal time
/// @param step what makes it one of its kind on this day; an alert's batch
/// @param lastDays the deadlines that it speaks of
/// @param since it tells what happened later than this
/// @param until and at this moment at the latest
record Occasion(
        OrganisationId hospital,
        MailKind kind,
        LocalDate day,
        String step,
        List<LocalDate> lastDays,
        Instant since,
        Instant until) {
    Occasion {
        lastDays = List.copyOf(lastDays);
    }

    static Occasion alert(OrganisationId hospital, LocalDate day, UUID batch, Instant now) {
        return new Occasion(hospital, MailKind.ALERT, day, batch.toString(), List.of(), now, now);
    }

    /// The happenings that an alert tells of.
    UUID batch() {
        return UUID.fromString(step);
    }
}
