package de.depesche.formats.deadlines;

import de.depesche.formats.deadlines.PruefvvVersion.Extension;
import de.depesche.formats.rules.Certainty;
import de.depesche.formats.tables.DataTable;
import de.depesche.formats.tables.MalformedTable;
import de.depesche.formats.tables.Resource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The versions of the PrüfvV by day of admission. Lengths change by contract, so they are data: the table inside this
/// jar, or the operator's own in the same form.
///
/// @param versions ordered by [PruefvvVersion#admittedFrom()]; no two cover the same day or have the same name
public record PruefvvTable(List<PruefvvVersion> versions) {
    private static final List<String> COLUMNS = List.of(
            "version",
            "admitted_from",
            "admitted_until",
            "documents",
            "extension",
            "extension_fee_euro",
            "certainty",
            "source");
    private static final String A_DAY = "a day such as 2022-01-01";
    private static final String A_SPAN = "a length such as P8W (D, W, M or Y)";

    public PruefvvTable {
        versions = versions.stream()
                .sorted(Comparator.comparing(PruefvvVersion::admittedFrom))
                .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a PrüfvV table has at least one version");
        }
        for (int i = 1; i < versions.size(); i++) {
            refuseOverlap(versions.get(i - 1), versions.get(i));
        }
        if (versions.stream().map(PruefvvVersion::name).distinct().count() < versions.size()) {
            throw new IllegalArgumentException("two PrüfvV versions have the same name");
        }
    }

    /// The table inside this jar: 2014, 2017 and 2022.
    public static PruefvvTable german() {
        return parse(Resource.text(PruefvvTable.class, "pruefvv.csv"));
    }

    public static PruefvvTable of(Collection<PruefvvVersion> versions) {
        return new PruefvvTable(List.copyOf(versions));
    }

    /// Reads a table in the form of the one inside this jar.
    ///
    /// @throws MalformedTable naming line, column, value and what is allowed
    /// @throws IllegalArgumentException where versions overlap, share a name, or there is none
    public static PruefvvTable parse(String table) {
        return new PruefvvTable(DataTable.parse(table, COLUMNS).stream()
                .map(PruefvvTable::version)
                .toList());
    }

    /// The version that a case with that day of admission is under; empty before the first one and in gaps.
    public Optional<PruefvvVersion> at(LocalDate admission) {
        return versions.stream().filter(version -> version.covers(admission)).findFirst();
    }

    /// The version of that name, as a case remembers it.
    public Optional<PruefvvVersion> named(String name) {
        return versions.stream().filter(version -> version.name().equals(name)).findFirst();
    }

    private static PruefvvVersion version(DataTable.Row row) {
        return new PruefvvVersion(
                row.text("version"),
                row.value("admitted_from", A_DAY, LocalDate::parse),
                row.optional("admitted_until", A_DAY + ", or nothing", LocalDate::parse),
                row.value("documents", A_SPAN, PruefvvTable::span),
                row.optional("extension", A_SPAN + ", or nothing", PruefvvTable::span)
                        .map(span -> new Extension(
                                span, row.value("extension_fee_euro", "whole euros", PruefvvTable::wholeEuros))),
                row.value("certainty", "WORDING, SECONDARY or UNVERIFIED", Certainty::valueOf),
                row.text("source"));
    }

    private static Span span(String text) {
        return Span.parse(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static int wholeEuros(String text) {
        return Integer.parseUnsignedInt(text);
    }

    private static void refuseOverlap(PruefvvVersion earlier, PruefvvVersion later) {
        if (earlier.covers(later.admittedFrom())) {
            throw new IllegalArgumentException("PrüfvV versions " + earlier.name() + " and " + later.name()
                    + " cover the same days of admission; end the earlier one before the later begins");
        }
    }
}
