package de.depesche.benches;

import java.util.Locale;

/// One line of the table.
///
/// @param row as the goals are numbered
/// @param yardstickIs what stands beside it
record Figure(String row, String what, String unit, Turns turns, String yardstickIs, Goal goal) {

    double ours() {
        return turns.ours();
    }

    double yardstick() {
        return turns.yardstick();
    }

    boolean isMet() {
        return goal.isMet(ours(), yardstick());
    }

    String line() {
        return "| %s | %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        row,
                        what,
                        shown(ours()) + " " + unit,
                        turns.hasYardstick() ? shown(yardstick()) + " " + unit : "–",
                        yardstickIs,
                        turns.hasYardstick() ? String.format(Locale.ROOT, "%.2f", ours() / yardstick()) : "–",
                        goal.text(),
                        goal instanceof Goal.None ? "–" : isMet() ? "held" : "**missed**");
    }

    static String shown(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
