package de.depesche.portal.cases;

import de.depesche.portal.documents.Admission;
import de.depesche.portal.organisations.OrganisationId;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Zulässige Dateitypen und Größenbeschränkungen: what each Medical Service takes.
@Repository
public class DocumentRules {
    private static final Set<String> ALL_ENDINGS = Set.of(
            "avi", "m4v", "mkv", "mov", "mp4", "mpg", "mts", "vob", "wmv", "mod", "mp3", "gif", "jpg", "png", "pdf");

    /// Where a Medical Service has said nothing else: the formats of the LE-Portal, 2 GB a file.
    static final Admission DEFAULT = new Admission(ALL_ENDINGS, 2_000_000_000L);

    private final JdbcClient db;

    DocumentRules(JdbcClient db) {
        this.db = db;
    }

    public Admission of(OrganisationId md) {
        return find(md).orElse(DEFAULT);
    }

    private Optional<Admission> find(OrganisationId md) {
        return db.sql("select endings, largest_bytes from cases.document_rules where md = :md")
                .param("md", md.value())
                .query((row, number) -> new Admission(endings(row.getArray("endings")), row.getLong("largest_bytes")))
                .optional();
    }

    public void put(OrganisationId md, Admission rules, boolean takesUnscannable) {
        db.sql("""
                insert into cases.document_rules (md, endings, largest_bytes, takes_unscannable)
                values (:md, :endings, :largestBytes, :takesUnscannable)
                    on conflict (md) do update set endings = excluded.endings,
                       largest_bytes = excluded.largest_bytes, takes_unscannable = excluded.takes_unscannable
                """)
                .param("md", md.value())
                .param("endings", rules.endings().toArray(String[]::new))
                .param("largestBytes", rules.largestBytes())
                .param("takesUnscannable", takesUnscannable)
                .update();
    }

    private static Set<String> endings(java.sql.Array array) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) array.getArray()));
    }
}
