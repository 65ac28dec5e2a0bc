package de.depesche.portal.notifications;

import de.depesche.portal.identity.PersonId;
import de.depesche.portal.notifications.Preference.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people want to hear of by mail, and in which language.
@Service
public class Preferences {
    private final JdbcClient db;

    Preferences(JdbcClient db) {
        this.db = db;
    }

    public Preference of(PersonId person) {
        return db.sql("select locale, muted from notifications.preference where person = :person")
                .param("person", person.value())
                .query(Preferences::read)
                .optional()
                .orElse(Preference.USUAL);
    }

    @Transactional
    public void keep(PersonId person, Preference preference) {
        db.sql("""
                insert into notifications.preference (person, locale, muted)
                values (:person, :locale, :muted)
                    on conflict (person) do update
                   set locale = excluded.locale, muted = excluded.muted
                """)
                .param("person", person.value())
                .param("locale", preference.locale().getLanguage())
                .param("muted", preference.muted().stream().map(Topic::code).toArray(String[]::new))
                .update();
    }

    private static Preference read(ResultSet row, int number) throws SQLException {
        var codes = Set.of((String[]) row.getArray("muted").getArray());
        return new Preference(
                Locale.of(row.getString("locale")),
                Arrays.stream(Topic.values())
                        .filter(topic -> codes.contains(topic.code()))
                        .collect(Collectors.toSet()));
    }
}
