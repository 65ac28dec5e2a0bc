package de.depesche.benches;

import java.util.Collections;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A series over time as a picture (SVG) that any browser shows.
final class LineChart {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 240;
    private static final int LEFT = 70;
    private static final int BOTTOM = 40;
    private static final int TOP = 36;

    private final SoakSeries series;
    private final double end;
    private final double most;

    private LineChart(SoakSeries series) {
        this.series = series;
        this.end = series.seconds().getLast();
        this.most = Math.max(1, Collections.max(series.values()) * 1.1);
    }

    static String of(SoakSeries series) {
        return new LineChart(series).svg();
    }

    private String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="12">
                <title>%3$s over time</title>
                <rect width="%1$d" height="%2$d" fill="white"/>
                <text x="%4$d" y="20" font-size="14">%5$s</text>
                %6$s
                <polyline fill="none" stroke="#1a5fb4" stroke-width="1.5" points="%7$s"/>
                %8$s
                </svg>
                """.formatted(
                        WIDTH,
                        HEIGHT,
                        series.name(),
                        LEFT,
                        series.verdict().strip().replaceAll(" +", " "),
                        levels(),
                        points(),
                        moments());
    }

    private String points() {
        return IntStream.range(0, series.values().size())
                .mapToObj(i -> shown(x(series.seconds().get(i))) + ","
                        + shown(y(series.values().get(i))))
                .collect(Collectors.joining(" "));
    }

    /// Lines across, with what they stand for.
    private String levels() {
        return IntStream.rangeClosed(0, 4)
                .mapToObj(i -> {
                    var y = shown(y(most * i / 4));
                    return "<line x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\" stroke=\"#ccc\"/>"
                                    .formatted(LEFT, WIDTH - 20, y, y)
                            + "<text x=\"%d\" y=\"%s\" text-anchor=\"end\">%s</text>"
                                    .formatted(LEFT - 6, y, Figure.shown(most * i / 4));
                })
                .collect(Collectors.joining("\n"));
    }

    private String moments() {
        return IntStream.rangeClosed(0, 6)
                .mapToObj(i -> "<text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%.0f s</text>"
                        .formatted(shown(x(end * i / 6)), HEIGHT - 14, end * i / 6))
                .collect(Collectors.joining("\n"));
    }

    private double x(double second) {
        return LEFT + second / Math.max(1, end) * (WIDTH - LEFT - 40);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - value / most * (HEIGHT - BOTTOM - TOP);
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
