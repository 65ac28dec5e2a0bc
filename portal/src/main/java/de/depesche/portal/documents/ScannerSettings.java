package de.depesche.portal.documents;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param address of a `clamd`: `host:port`, or the path of its socket; none: nothing is scanned, and documents say so
/// @param scansUpTo clamd says "OK" to what lies beyond its limits without having looked at it (always beyond
///   2 GiB - 1), so that larger files count as not scannable; not above clamd's own StreamMaxLength and MaxFileSize
/// @param triedEvery how long documents wait in quarantine before an absent clamd is asked again
/// @param patience how long clamd may take to answer after the last byte
@Validated
@ConfigurationProperties("depesche.scanner")
record ScannerSettings(
        @Nullable String address,
        @DefaultValue("2147483647") @Min(1) long scansUpTo,

        @DefaultValue("15s") @DurationMin(millis = 100) @DurationMax(seconds = 50)
        Duration triedEvery,

        @DefaultValue("5m") Duration patience) {}
