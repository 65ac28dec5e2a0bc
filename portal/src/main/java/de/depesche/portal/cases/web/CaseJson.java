package de.depesche.portal.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.depesche.formats.identifiers.Kvnr;
import de.depesche.portal.cases.CaseDeadline;
import de.depesche.portal.cases.CaseDeadline.GivenDay;
import de.depesche.portal.cases.CaseFile;
import de.depesche.portal.cases.CaseState.Acknowledged;
import de.depesche.portal.cases.Closing;
import de.depesche.portal.cases.InsuredPerson;
import de.depesche.portal.cases.PickUp;
import de.depesche.portal.identity.PersonId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case as the API tells it. Absent members have no value.
@Schema(name = "Case")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseJson(
        UUID id,

        @Schema(
                description =
                        "Rises with each act on the case, on its papers and on its documents, not when a document passes its checks; the ETag")
        int version,

        @Schema(allowableValues = {"document-request", "notice"})
        String kind,

        @Schema(allowableValues = {"new", "in-progress", "closed", "picked-up", "acknowledged"})
        String state,

        String orderNumber,
        String subject,
        @Nullable String hospitalCaseNumber,
        UUID md,
        UUID hospital,
        @Nullable LocalDate admission,
        @Nullable LocalDate discharge,
        @Nullable String pruefvvVersion,
        LocalDate receivedOn,
        @Nullable DeadlineJson deadline,
        @Nullable InsuredJson insuredPerson,

        @Schema(description = "Told to the hospital alone") @Nullable
        UUID assignee,

        @Nullable ClosingJson closing,
        @Nullable PickUpJson pickUp,
        @Nullable Instant acknowledgedAt,

        @Schema(description = "Since when something waits for the Medical Service's next run") @Nullable
        Instant waitsForPickUpSince,

        Instant createdAt,
        Instant changedAt) {

    @Schema(name = "Deadline")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeadlineJson(
            @Schema(description = "The last day that rules") LocalDate lastDay,

            @Schema(description = "The first moment that is too late")
            Instant due,

            @Schema(description = "As the Medical Service gave it") @Nullable
            LocalDate given,

            @Schema(description = "By law and contract") @Nullable
            LocalDate legal,

            @Schema(description = "Days from the legal to the ruling last day, where they differ") @Nullable
            Long mismatchInDays) {}

    @Schema(name = "InsuredPersonOfCase")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InsuredJson(
            String name,
            @Nullable String kvnr,

            @Schema(description = "Whether the KVNR's check digit holds; where not, compare with the original")
            @Nullable
            Boolean kvnrCheckDigitHolds,

            @Nullable LocalDate birthDate) {}

    @Schema(name = "Closing")
    record ClosingJson(
            Instant at,

            @Schema(allowableValues = {"user", "api", "deadline"})
            String by,

            @Schema(description = "False where the deadline closed it: its documents count as late")
            boolean inTime) {}

    @Schema(name = "PickUp")
    record PickUpJson(Instant at, UUID run) {}

    static CaseJson of(CaseFile file, Optional<InsuredPerson> insured) {
        var facts = file.facts();
        var state = file.state();
        return new CaseJson(
                file.id().value(),
                file.version(),
                file.kind().code(),
                state.code(),
                facts.orderNumber(),
                facts.subject(),
                facts.hospitalCaseNumber().orElse(null),
                file.parties().md().value(),
                file.parties().hospital().value(),
                facts.admission().orElse(null),
                facts.discharge().orElse(null),
                facts.pruefvvVersion().orElse(null),
                facts.receivedOn(),
                file.deadline().map(CaseJson::deadline).orElse(null),
                insured.map(CaseJson::insured).orElse(null),
                file.assignee().map(PersonId::value).orElse(null),
                state.asClosed().map(CaseJson::closing).orElse(null),
                state.asPickedUp().map(CaseJson::pickUp).orElse(null),
                state instanceof Acknowledged(var _, var _, var at) ? at : null,
                file.pickUpSince().orElse(null),
                file.createdAt(),
                file.changedAt());
    }

    private static DeadlineJson deadline(CaseDeadline deadline) {
        return new DeadlineJson(
                deadline.lastDay(),
                deadline.due(),
                deadline.given().map(GivenDay::day).orElse(null),
                deadline.legal().orElse(null),
                deadline.mismatchInDays().orElse(null));
    }

    private static InsuredJson insured(InsuredPerson person) {
        return new InsuredJson(
                person.name(),
                person.kvnr().map(Kvnr::value).orElse(null),
                person.kvnr().map(Kvnr::checkDigitHolds).orElse(null),
                person.birthDate().orElse(null));
    }

    private static ClosingJson closing(Closing closing) {
        return new ClosingJson(closing.at(), closing.by().code(), closing.inTime());
    }

    private static PickUpJson pickUp(PickUp pickUp) {
        return new PickUpJson(pickUp.at(), pickUp.run().value());
    }
}
