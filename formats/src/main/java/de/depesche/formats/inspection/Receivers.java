package de.depesche.formats.inspection;

import de.depesche.formats.companion.CompanionFile;
import de.depesche.formats.companion.KvService;
import de.depesche.formats.companion.RoutingTable;
import de.depesche.formats.identifiers.BsnrPrefixes;
import java.time.LocalDateTime;
import java.util.Optional;

/// Who takes deliveries, and when they are to be sent.
///
/// @param table SDKVCA, as KBV publishes it
/// @param kv the number of the KV, two digits; without it the practice's number says it, where that is known
/// @param at the time of sending, German time
public record Receivers(RoutingTable table, Optional<String> kv, LocalDateTime at) {
    private static final String ONE_CLICK = "1CLICK";

    Optional<KvService> of(CompanionFile companion) {
        return kv.or(() -> BsnrPrefixes.german().kv(companion.bsnr(), at.toLocalDate()))
                .flatMap(number -> table.service(number, ONE_CLICK));
    }
}
