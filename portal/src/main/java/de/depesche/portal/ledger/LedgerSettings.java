package de.depesche.portal.ledger;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param poll how long acts of another node wait at most before this one looks for them
/// @param gather how long the log rests between two steps, so that one commit places the acts of many
/// @param batch how many acts go in at once
/// @param checkpointEvery how often the head is signed at most, while there is something new
@Validated
@ConfigurationProperties("depesche.ledger")
record LedgerSettings(
        @DefaultValue("200ms") Duration poll,
        @DefaultValue("50ms") Duration gather,
        @DefaultValue("4000") @Min(1) @Max(100_000) int batch,
        @DefaultValue("1s") Duration checkpointEvery) {}
