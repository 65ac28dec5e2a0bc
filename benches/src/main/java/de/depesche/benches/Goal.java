package de.depesche.benches;

import java.util.Locale;

/// What a figure is to reach: beside its yardstick, or by itself.
sealed interface Goal {

    boolean isMet(double ours, double yardstick);

    String text();

    /// Of rates: more is better.
    record TimesTheYardstick(double factor) implements Goal {
        @Override
        public boolean isMet(double ours, double yardstick) {
            return ours >= factor * yardstick;
        }

        @Override
        public String text() {
            return "≥ %s × yardstick".formatted(plain(factor));
        }
    }

    /// Of times: how much more than the yardstick is allowed.
    record YardstickPlus(double allowance) implements Goal {
        @Override
        public boolean isMet(double ours, double yardstick) {
            return ours <= yardstick + allowance;
        }

        @Override
        public String text() {
            return "≤ yardstick + " + plain(allowance);
        }
    }

    record AtMost(double limit) implements Goal {
        @Override
        public boolean isMet(double ours, double yardstick) {
            return ours <= limit;
        }

        @Override
        public String text() {
            return "≤ " + plain(limit);
        }
    }

    record AtLeast(double limit) implements Goal {
        @Override
        public boolean isMet(double ours, double yardstick) {
            return ours >= limit;
        }

        @Override
        public String text() {
            return "≥ " + plain(limit);
        }
    }

    /// Shown because it explains another figure.
    record None() implements Goal {
        @Override
        public boolean isMet(double ours, double yardstick) {
            return true;
        }

        @Override
        public String text() {
            return "–";
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
