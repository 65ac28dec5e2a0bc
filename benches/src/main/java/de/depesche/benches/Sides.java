package de.depesche.benches;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// More than two sides by turns (A B C A B C …): what is ours, and several yardsticks that it is held against.
final class Sides {
    private final Map<String, Turns.Turn> sides = new LinkedHashMap<>();
    private final Map<String, List<Double>> values = new LinkedHashMap<>();

    void add(String name, Turns.Turn turn) {
        sides.put(name, turn);
        values.put(name, new ArrayList<>());
    }

    void measure(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            for (var side : sides.entrySet()) {
                valuesOf(side.getKey()).add(side.getValue().measure());
            }
        }
    }

    Set<String> names() {
        return sides.keySet();
    }

    Turns turns(String ours, String yardstick) {
        return new Turns(valuesOf(ours), valuesOf(yardstick));
    }

    private List<Double> valuesOf(String name) {
        return values.getOrDefault(name, List.of());
    }
}
