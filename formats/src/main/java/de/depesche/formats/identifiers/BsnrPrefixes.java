package de.depesche.formats.identifiers;

import de.depesche.formats.identifiers.IdentifierFault.UnknownPart;
import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Validity;
import de.depesche.formats.tables.DataTable;
import de.depesche.formats.tables.Resource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The first two digits that a [Bsnr] may have, with the days on which they are in use: the table inside this jar, or
/// the operator's own in the same form.
///
/// @param entries a prefix may have several, for several times
public record BsnrPrefixes(List<Entry> entries) {
    private static final List<String> COLUMNS =
            List.of("first", "last", "kv", "valid_from", "valid_until", "certainty", "source");

    public BsnrPrefixes {
        entries = List.copyOf(entries);
    }

    /// The table inside this jar, after KVDT 6.02.
    public static BsnrPrefixes german() {
        return parse(Resource.text(BsnrPrefixes.class, "bsnr-prefixes.csv"));
    }

    /// Reads a table in the form of the one inside this jar.
    ///
    /// @throws de.depesche.formats.tables.MalformedTable naming line, column, value and what is allowed
    public static BsnrPrefixes parse(String table) {
        return new BsnrPrefixes(DataTable.parse(table, COLUMNS).stream()
                .map(BsnrPrefixes::entry)
                .toList());
    }

    /// What deserves a second look: nothing, or a region that is not in use on that day. The table may be older than
    /// the number, so this never refuses one.
    public List<IdentifierFault> warnings(Bsnr bsnr, LocalDate day) {
        if (bsnr.kind() == Bsnr.Kind.PALLIATIVE_CARE || of(bsnr, day).isPresent()) {
            return List.of();
        }
        return List.of(new UnknownPart(bsnr.kind() == Bsnr.Kind.HOSPITAL ? 3 : 1, bsnr.region()));
    }

    /// The number of the Kassenärztliche Vereinigung, two digits, where the table knows it.
    public Optional<String> kv(Bsnr bsnr, LocalDate day) {
        return of(bsnr, day).flatMap(Entry::kv);
    }

    private Optional<Entry> of(Bsnr bsnr, LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.holds(bsnr.region()) && entry.validity().covers(day))
                .findFirst();
    }

    private static Entry entry(DataTable.Row row) {
        return new Entry(
                row.value("first", "two digits", BsnrPrefixes::twoDigits),
                row.value("last", "two digits", BsnrPrefixes::twoDigits),
                row.optional("kv", "two digits, or nothing", BsnrPrefixes::twoDigits),
                row.validity(),
                row.certainty(),
                row.text("source"));
    }

    private static String twoDigits(String text) {
        if (!text.matches("[0-9]{2}")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    /// A run of prefixes, both ends included.
    ///
    /// @param first two digits
    /// @param last two digits
    /// @param kv the number of the Kassenärztliche Vereinigung, where it is known
    public record Entry(
            String first, String last, Optional<String> kv, Validity validity, Certainty certainty, String source) {
        public Entry {
            if (first.compareTo(last) > 0) {
                throw new IllegalArgumentException("a run of prefixes goes up: " + first + " " + last);
            }
        }

        boolean holds(String region) {
            return first.compareTo(region) <= 0 && region.compareTo(last) <= 0;
        }
    }
}
