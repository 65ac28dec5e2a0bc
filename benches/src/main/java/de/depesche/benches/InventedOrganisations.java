package de.depesche.benches;

import de.depesche.formats.identifiers.Ik;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// The hospitals and Medical Services among which the invented cases lie.
record InventedOrganisations(Connection connection) {

    /// The demo world's own comes first and so gets the most.
    List<UUID> filled(String kind, String first, int many) throws SQLException {
        var ids = new ArrayList<UUID>();
        ids.add(known(first));
        try (var insert = connection.prepareStatement("""
                insert into organisations.organisation (id, kind, name, ik, laender) values (?, ?, ?, ?, ?)
                    on conflict (ik) do update set name = excluded.name returning id
                """)) {
            for (int number = 1; number < many; number++) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, kind);
                insert.setString(3, (kind.equals("HOSPITAL") ? "Erfundene Klinik " : "Erfundener MD ") + number);
                insert.setString(4, ik(kind.equals("HOSPITAL") ? number : 5000 + number));
                insert.setArray(5, connection.createArrayOf("text", new String[] {"SH"}));
                try (var row = insert.executeQuery()) {
                    row.next();
                    ids.add(row.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }

    private UUID known(String name) throws SQLException {
        try (var query = connection.prepareStatement("select id from organisations.organisation where name = ?")) {
            query.setString(1, name);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private static String ik(int number) {
        return IntStream.range(0, 10)
                .mapToObj(check -> Ik.parse("2698%04d%d".formatted(number, check)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
