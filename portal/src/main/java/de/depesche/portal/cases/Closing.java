package de.depesche.portal.cases;

import java.time.Instant;

public record Closing(Instant at, ClosedBy by) {

    public boolean inTime() {
        return by != ClosedBy.DEADLINE;
    }
}
