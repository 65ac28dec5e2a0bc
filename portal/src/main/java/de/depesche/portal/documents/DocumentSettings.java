package de.depesche.portal.documents;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param unfinishedFor how long an upload that does not go on is kept
/// @param mostPieces of one document: a client that sends it in tiny chunks is told to send larger ones
/// @param streams how many requests may bring bytes at once
/// @param checks how many documents are checked at once
/// @param attempts how often a check that fails for an unknown reason is tried before an operator is asked
@Validated
@ConfigurationProperties("depesche.documents")
record DocumentSettings(
        @DefaultValue("24h") Duration unfinishedFor,
        @DefaultValue("50000") @Min(1000) @Max(1_000_000) int mostPieces,
        @DefaultValue("64") @Min(1) @Max(10_000) int streams,
        @DefaultValue("2") @Min(1) @Max(32) int checks,
        @DefaultValue("8") @Min(1) @Max(100) int attempts) {}
