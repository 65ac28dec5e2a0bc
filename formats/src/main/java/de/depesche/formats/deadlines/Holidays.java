package de.depesche.formats.deadlines;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.tables.DataTable;
import de.depesche.formats.tables.MalformedTable;
import de.depesche.formats.tables.Resource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The public holidays of the German Länder, as rows with years of validity: those inside this jar, or the operator's.
/// A table speaks for the years from its first row on; years to come follow the law as it stands.
public final class Holidays {
    private static final List<String> COLUMNS =
            List.of("day", "name", "english", "laender", "parts", "from", "until", "certainty", "source");
    private static final int UNTIL_FURTHER_NOTICE = 9999;

    private final List<HolidayRule> rules;
    private final int firstYear;

    private Holidays(List<HolidayRule> rules) {
        this.rules = List.copyOf(rules);
        this.firstYear = rules.stream()
                .mapToInt(HolidayRule::firstYear)
                .min()
                .orElseThrow(() -> new IllegalArgumentException("a holiday table has at least one row"));
    }

    /// The table inside this jar: all sixteen Länder from 1995, when Buß- und Bettag ended outside Sachsen.
    public static Holidays german() {
        return parse(Resource.text(Holidays.class, "holidays.csv"));
    }

    public static Holidays of(Collection<HolidayRule> rules) {
        return new Holidays(List.copyOf(rules));
    }

    /// Reads a table in the form of the one inside this jar.
    ///
    /// @throws MalformedTable naming line, column, value and what is allowed
    public static Holidays parse(String table) {
        return new Holidays(
                DataTable.parse(table, COLUMNS).stream().map(Holidays::rule).toList());
    }

    /// The first year for which [#on] and [#in] answer; before it they throw an `IllegalArgumentException`.
    public int firstYear() {
        return firstYear;
    }

    public List<HolidayRule> rules() {
        return rules;
    }

    /// The holiday that this day is at that place, if it is one.
    public Optional<Holiday> on(LocalDate day, Place place) {
        requireCovered(day.getYear());
        return rules.stream()
                .filter(rule -> rule.holdsIn(place, day.getYear()) && rule.fallsOn(day))
                .map(rule -> rule.in(day.getYear()))
                .findFirst();
    }

    /// All holidays of a year at that place, by day; one where two meet (Himmelfahrt on 1 May).
    public List<Holiday> in(int year, Place place) {
        requireCovered(year);
        return List.copyOf(rules.stream()
                .filter(rule -> rule.holdsIn(place, year))
                .map(rule -> rule.in(year))
                .collect(Collectors.toMap(Holiday::day, Function.identity(), (first, _) -> first, TreeMap::new))
                .values());
    }

    private void requireCovered(int year) {
        if (year < firstYear) {
            throw new IllegalArgumentException("the holiday table begins with " + firstYear + ", asked for " + year);
        }
    }

    private static HolidayRule rule(DataTable.Row row) {
        var until = row.optional("until", "a year, or nothing", Integer::parseInt);
        return new HolidayRule(
                row.value("day", "10-03, easter-2 or wednesday-before-11-23", HolidayDate::parse),
                row.text("name"),
                row.text("english"),
                row.value("laender", "* or two-letter codes of Länder between blanks", Holidays::laender),
                row.value("parts", "yes or no", DataTable::yesOrNo),
                row.value("from", "a year", Integer::parseInt),
                until.orElse(UNTIL_FURTHER_NOTICE),
                row.value("certainty", "WORDING, SECONDARY or UNVERIFIED", Certainty::valueOf),
                row.text("source"));
    }

    private static Set<Land> laender(String text) {
        return text.equals("*")
                ? EnumSet.allOf(Land.class)
                : Arrays.stream(text.split(" ")).map(Land::valueOf).collect(Collectors.toSet());
    }
}
