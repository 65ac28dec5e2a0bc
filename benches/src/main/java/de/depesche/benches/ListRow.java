package de.depesche.benches;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// The case list by deadline, fifty rows a page, for the hospital that has most of the cases: the first page and pages
/// behind it, by four clients. Beside it, the page's rows alone by bare SQL on the same tables.
record ListRow(Options options, World world) implements Row {
    private static final int CLIENTS = 4;
    private static final int PAGES = 40;
    private static final List<String> LISTS = List.of("", "&state=new&state=in-progress", "&state=closed");

    private static final String EMPTY = "an authenticated call of the API that finds nothing, p50";

    @Override
    public String name() {
        return "W3";
    }

    @Override
    public List<String> byHand() {
        return List.of("`wrk -t1 -c4 -d10s --latency -H \"Authorization: Bearer $TOKEN\" "
                + "'http://localhost:8080/api/v1/cases?size=50&sort=due'`, on the data that `bench` left");
    }

    @Override
    public List<Figure> measure() throws Exception {
        var figures = new ArrayList<Figure>();
        for (var organisation : List.of(World.HOSPITAL, World.MD)) {
            var side = organisation.equals(World.HOSPITAL) ? "hospital" : "md";
            figures.addAll(figures(organisation, side));
        }
        return figures;
    }

    private List<Figure> figures(String organisation, String side) throws Exception {
        var pages = pages(organisation);
        var queries = new Queries(world, side, organisation);
        overHttp(pages, organisation, options.warmUp());
        bySql(queries, options.warmUp());
        var p50 = new Percentiles(0.5);
        var p99 = new Percentiles(0.99);
        var empty = new Percentiles(0.5);
        for (int round = 0; round < options.rounds(); round++) {
            var http = overHttp(pages, organisation, options.seconds());
            var sql = bySql(queries, options.seconds());
            p50.add(http, sql);
            p99.add(http, sql);
            empty.add(http, emptyCalls(organisation));
        }
        var what = "case list by deadline, 50 of %,d cases, %s with %,d"
                .formatted(options.cases(), side.equals("md") ? "MD" : "hospital", queries.cases());
        var sql = "the page's rows by bare SQL";
        return List.of(
                new Figure(name(), what + ", p50", "ms", p50.turns(), sql, new Goal.YardstickPlus(5)),
                new Figure(name(), what + ", p99", "ms", p99.turns(), sql, new Goal.AtMost(50)),
                new Figure(name(), what + ", p50", "ms", empty.turns(), EMPTY, new Goal.None()));
    }

    /// First pages and those behind them, as `next` leads there.
    private List<String> pages(String organisation) throws IOException {
        var pages = new ArrayList<String>();
        try (var wire = new Wire(world.address())) {
            var token = world.token(organisation);
            for (var list : LISTS) {
                var path = "/api/v1/cases?size=50&sort=due" + list;
                Optional<String> page = Optional.of("");
                for (int i = 0; i < PAGES && page.isPresent(); i++) {
                    var address = path
                            + page.map(text -> text.isEmpty() ? "" : "&page=" + text)
                                    .orElse("");
                    pages.add(address);
                    var answer = wire.get(address, World.bearer(token));
                    if (answer.status() != 200) {
                        throw new IOException("no list: " + answer);
                    }
                    page = Texts.first(answer.text(), "next");
                }
            }
        }
        return pages;
    }

    private Load overHttp(List<String> pages, String organisation, int seconds) throws Exception {
        var token = world.token(organisation);
        return Load.of(
                CLIENTS, Duration.ofSeconds(seconds), number -> HttpCalls.of(world.address(), token, pages, number));
    }

    /// What a call costs before any work: the client, the server, the token, the answer.
    private Load emptyCalls(String organisation) throws Exception {
        var token = world.token(organisation);
        var nothing = List.of("/api/v1/nothing");
        return Load.of(
                CLIENTS,
                Duration.ofSeconds(options.seconds()),
                number -> HttpCalls.of(world.address(), token, nothing, number, 404));
    }

    private Load bySql(Queries queries, int seconds) throws Exception {
        return Load.of(CLIENTS, Duration.ofSeconds(seconds), queries::client);
    }

    /// As good as it can be: a prepared statement, the columns that are shown, and the name from the same page.
    private static final class Queries {
        private final World world;
        private final String side;
        private final String organisation;
        private final List<String> positions = new ArrayList<>();

        Queries(World world, String side, String organisation) throws SQLException {
            this.world = world;
            this.side = side;
            this.organisation = SqlCalls.organisation(world, organisation);
            positions.addAll(SqlCalls.texts(
                    world,
                    "select due::text from cases.case_file where " + side + " = '" + this.organisation
                            + "' and due < 'infinity' order by due limit 4000"));
        }

        long cases() throws SQLException {
            return Long.parseLong(SqlCalls.texts(
                            world, "select count(*) from cases.case_file where " + side + " = '" + organisation + "'")
                    .getFirst());
        }

        Load.Calls client(int number) {
            var random = new SplittableRandom(number);
            return SqlCalls.of(
                    world,
                    "select c.id, c.kind, c.order_number, c.subject, c.hospital_case_number, c.received_on, c.due,"
                            + " c.state, c.assignee, c.changed_at, c.version, p.name"
                            + " from cases.case_file c left join cases.insured_person p on p.case_id = c.id"
                            + " where c." + side + " = ?::uuid and (c.due, c.id) > (?::timestamptz,"
                            + " '00000000-0000-0000-0000-000000000000') order by c.due, c.id limit 51",
                    () -> List.of(organisation, positions.get(random.nextInt(positions.size()))));
        }
    }
}
