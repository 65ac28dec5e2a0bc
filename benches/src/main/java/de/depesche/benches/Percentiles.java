package de.depesche.benches;

import java.util.ArrayList;
import java.util.List;

/// One percentile of several turns.
final class Percentiles {
    private final double part;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> yardsticks = new ArrayList<>();

    Percentiles(double part) {
        this.part = part;
    }

    void add(Load our, Load yardstick) {
        ours.add(our.milliseconds(part));
        yardsticks.add(yardstick.milliseconds(part));
    }

    Turns turns() {
        return new Turns(ours, yardsticks);
    }
}
