package de.depesche.portal.cases.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A case as a Medical Service files it.
@Schema(name = "CaseFiling")
record CaseBody(
        @Schema(
                description = "Auftragsnummer, unique for the Medical Service; filing it again changes nothing",
                example = "MD-2026-000123",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String orderNumber,

        @Schema(
                description = "`document-request` (Anforderungsvorgang) or `notice` (Informationsvorgang)",
                example = "document-request",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String kind,

        @Schema(
                description = "Institutionskennzeichen of the hospital",
                example = "260326822",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String hospitalIk,

        @Schema(
                description = "Betreff, up to 300 characters",
                example = "Prüfung der Kodierung DRG G18B",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String subject,

        @Schema(description = "Fall-ID (KH)", example = "KH-77-4711") @Nullable
        String hospitalCaseNumber,

        @Schema(description = "Day of admission; decides the version of the PrüfvV", example = "2026-01-12") @Nullable
        LocalDate admission,

        @Schema(example = "2026-01-19") @Nullable LocalDate discharge,

        @Schema(
                description = "Version of the PrüfvV; computed from the day of admission where absent",
                example = "2022")
        @Nullable
        String pruefvvVersion,

        @Schema(
                description = "Zugang of the request; where absent the day of the first filing in Berlin",
                example = "2026-02-06")
        @Nullable
        LocalDate receivedOn,

        @Schema(description = "Given by the Medical Service; computed by law and contract where absent") @Nullable
        DeadlineBody deadline,

        @Nullable InsuredPersonBody insuredPerson,

        @Schema(description = "The named papers of a document request, at most 200") @Nullable
        List<ItemBody> items) {

    @Schema(name = "GivenDeadline")
    record DeadlineBody(
            @Schema(
                    description = "Last day, ending at 24:00 in Berlin",
                    example = "2026-04-07",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            LocalDate day,

            @Schema(
                    description = "Given with reference to § 26 (3) SGB X: no weekend or holiday shifts it",
                    example = "false")
            @Nullable
            Boolean fixed) {}

    @Schema(name = "InsuredPerson")
    record InsuredPersonBody(
            @Schema(example = "Musterfrau, Erika", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(description = "Krankenversichertennummer, 10 places", example = "A123456780") @Nullable
            String kvnr,

            @Schema(example = "1958-08-12") @Nullable LocalDate birthDate) {

        @Override
        public String toString() {
            return "InsuredPersonBody[hidden]";
        }
    }

    @Schema(name = "NamedPaper")
    record ItemBody(
            @Schema(example = "Entlassungsbericht", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String title,

            @Schema(description = "KDL class, two letters and six digits", example = "AD010101") @Nullable
            String kdlCode) {}
}
