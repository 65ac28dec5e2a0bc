package de.depesche.portal;

import de.depesche.portal.identity.Credentials;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sessions that people of the test world opened by signing in.
final class OpenedSession {
    private OpenedSession() {}

    /// @param number counted from 0, in the order they were opened
    /// @return its id
    static String of(Credentials person, int number, JdbcClient db) {
        return db.sql("select primary_id from identity.session where principal_name = :person order by creation_time")
                .param("person", person.person().value().toString())
                .query(String.class)
                .list()
                .get(number);
    }
}
