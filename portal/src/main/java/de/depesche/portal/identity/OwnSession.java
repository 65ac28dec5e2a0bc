package de.depesche.portal.identity;

import java.time.Instant;

/// A signed-in browser, as its owner sees it.
///
/// @param id names the session in pages; it is no secret, unlike what stands in the cookie
/// @param browser such as "Firefox, Linux"
/// @param address where it signed in from
/// @param current whether it is the one that asks
public record OwnSession(
        String id, String browser, String address, Instant started, Instant lastSeen, boolean current) {}
