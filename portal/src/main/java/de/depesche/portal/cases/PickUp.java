package de.depesche.portal.cases;

import java.time.Instant;

/// The run in which the Medical Service first fetched the closed case.
public record PickUp(Instant at, RunId run) {}
