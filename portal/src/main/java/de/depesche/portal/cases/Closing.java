package de.depesche.portal.cases;

import java.time.Instant;

/// When a case was handed over and by whom. What the deadline closes counts as late, whenever it was uploaded.
public record Closing(Instant at, ClosedBy by) {

    public boolean inTime() {
        return by != ClosedBy.DEADLINE;
    }
}
