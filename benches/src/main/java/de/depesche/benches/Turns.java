package de.depesche.benches;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Both sides' values, by turns (A B A B …), so that a slow minute of the machine meets both.
record Turns(List<Double> ourValues, List<Double> yardsticks) {

    Turns {
        ourValues = List.copyOf(ourValues);
        yardsticks = List.copyOf(yardsticks);
        if (ourValues.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    interface Turn {
        double measure() throws Exception;
    }

    static Turns alternating(int rounds, Turn ours, Turn yardstick) throws Exception {
        var ourValues = new ArrayList<Double>();
        var yardsticks = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            ourValues.add(ours.measure());
            yardsticks.add(yardstick.measure());
        }
        return new Turns(ourValues, yardsticks);
    }

    /// The same turns in another unit.
    Turns each(DoubleUnaryOperator conversion) {
        return new Turns(
                ourValues.stream().map(conversion::applyAsDouble).toList(),
                yardsticks.stream().map(conversion::applyAsDouble).toList());
    }

    boolean hasYardstick() {
        return !yardsticks.isEmpty();
    }

    double ours() {
        return median(ourValues);
    }

    double yardstick() {
        return yardsticks.isEmpty() ? Double.NaN : median(yardsticks);
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
