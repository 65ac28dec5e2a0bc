package de.depesche.benches;

import de.depesche.formats.search.SearchText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Quick search of the hospital that has most of the cases: an exact order number, and the beginning of a name. Beside
/// it, the one lookup in the index that an answer needs at least.
record SearchRow(Options options, World world) implements Row {
    private static final int CLIENTS = 4;
    private static final int QUESTIONS = 200;

    @Override
    public String name() {
        return "W4";
    }

    @Override
    public List<String> byHand() {
        return List.of("`wrk -t1 -c4 -d10s --latency -H \"Authorization: Bearer $TOKEN\" "
                + "'http://localhost:8080/api/v1/cases?size=50&q=BEN-2026-0000123'`, and `q=Berdor`");
    }

    @Override
    public List<Figure> measure() throws Exception {
        var organisation = SqlCalls.organisation(world, World.HOSPITAL);
        var figures = new ArrayList<Figure>();
        figures.addAll(figures(
                "exact number",
                numbers(organisation),
                "select id from cases.case_file where hospital = ?::uuid and order_number = ? limit 51",
                Function.identity(),
                10));
        figures.addAll(figures(
                "part of a name",
                names(),
                "select case_id from cases.search_words where hospital = ?::uuid and words like ? limit 51",
                typed -> "% " + SearchText.fold(typed) + "%",
                150));
        return figures;
    }

    private List<Figure> figures(
            String what, List<String> questions, String sql, Function<String, String> operand, double limit)
            throws Exception {
        var organisation = SqlCalls.organisation(world, World.HOSPITAL);
        var paths = questions.stream()
                .map(typed -> "/api/v1/cases?size=50&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .toList();
        var operands = questions.stream().map(operand).toList();
        overHttp(paths, options.warmUp());
        bySql(sql, organisation, operands, options.warmUp());
        var p50 = new Percentiles(0.5);
        var p99 = new Percentiles(0.99);
        for (int round = 0; round < options.rounds(); round++) {
            var http = overHttp(paths, options.seconds());
            var bare = bySql(sql, organisation, operands, options.seconds());
            p50.add(http, bare);
            p99.add(http, bare);
        }
        var text = "quick search, %s, %,d cases".formatted(what, options.cases());
        var yardstick = "the index lookup by bare SQL";
        return List.of(
                new Figure(name(), text + ", p50", "ms", p50.turns(), yardstick, new Goal.None()),
                new Figure(name(), text + ", p99", "ms", p99.turns(), yardstick, new Goal.AtMost(limit)));
    }

    private List<String> numbers(String organisation) throws SQLException {
        return SqlCalls.texts(
                world,
                "select order_number from cases.case_file where hospital = '" + organisation
                        + "' and order_number like 'BEN-%' order by id limit " + QUESTIONS);
    }

    /// Common names and rare ones, of which people type the first letters.
    private static List<String> names() {
        var random = new SplittableRandom(7);
        return IntStream.range(0, QUESTIONS)
                .mapToObj(i -> InventedCase.lastName(random.nextInt(5_000)))
                .map(name -> name.substring(0, Math.min(name.length(), 5 + random.nextInt(3))))
                .toList();
    }

    private Load overHttp(List<String> paths, int seconds) throws Exception {
        var token = world.token(World.HOSPITAL);
        return Load.of(
                CLIENTS, Duration.ofSeconds(seconds), number -> HttpCalls.of(world.address(), token, paths, number));
    }

    private Load bySql(String sql, String organisation, List<String> operands, int seconds) throws Exception {
        return Load.of(CLIENTS, Duration.ofSeconds(seconds), number -> {
            var random = new SplittableRandom(number);
            return SqlCalls.of(world, sql, () -> List.of(organisation, operands.get(random.nextInt(operands.size()))));
        });
    }
}
