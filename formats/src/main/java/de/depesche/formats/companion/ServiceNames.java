package de.depesche.formats.companion;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Validity;
import de.depesche.formats.tables.DataTable;
import de.depesche.formats.tables.Resource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The Dienstkennungen that are known, with the days on which they are in use: the table inside this jar, or the
/// operator's own in the same form. A message with an unknown one must be shown all the same (KIM).
public record ServiceNames(List<Entry> entries) {
    private static final List<String> COLUMNS =
            List.of("service", "subject", "valid_from", "valid_until", "certainty", "source");

    public ServiceNames {
        entries = List.copyOf(entries);
    }

    /// The table inside this jar.
    public static ServiceNames known() {
        return parse(Resource.text(ServiceNames.class, "service-names.csv"));
    }

    /// Reads a table in the form of the one inside this jar.
    ///
    /// @throws de.depesche.formats.tables.MalformedTable naming line, column, value and what is allowed
    public static ServiceNames parse(String table) {
        return new ServiceNames(DataTable.parse(table, COLUMNS).stream()
                .map(ServiceNames::entry)
                .toList());
    }

    /// What is known of a Dienstkennung on that day.
    public Optional<Entry> find(ServiceName service, LocalDate day) {
        return entries.stream()
                .filter(entry ->
                        entry.service().equals(service) && entry.validity().covers(day))
                .findFirst();
    }

    private static Entry entry(DataTable.Row row) {
        return new Entry(
                row.value("service", "Anwendung/Nachrichtentyp/V1.0", ServiceNames::service),
                row.optional("subject", "any text", subject -> subject),
                row.validity(),
                row.certainty(),
                row.text("source"));
    }

    /// Between slashes, because semicolons part the columns.
    private static ServiceName service(String text) {
        return ServiceName.parse(text.replace('/', ';')).orElseThrow(() -> new IllegalArgumentException(text));
    }

    /// @param subject what the mail's subject must be, where that is laid down
    public record Entry(
            ServiceName service, Optional<String> subject, Validity validity, Certainty certainty, String source) {}
}
