package de.depesche.portal.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {
    private final JdbcClient db;

    PersonStore(JdbcClient db) {
        this.db = db;
    }

    /// @return false when the user name is taken
    boolean insert(PersonId id, NewPerson person, String password, boolean oneTime, byte[] secondFactor, Instant now) {
        return db.sql("""
                insert into identity.person
                       (id, user_name, display_name, email, password, one_time_password, second_factor, registered_at)
                values (:id, :userName, :displayName, :email, :password, :oneTime, :secondFactor, :now)
                on conflict (user_name) do nothing
                """)
                        .param("id", id.value())
                        .param("userName", person.userName())
                        .param("displayName", person.displayName())
                        .param("email", person.email().orElse(null))
                        .param("password", password)
                        .param("oneTime", oneTime)
                        .param("secondFactor", secondFactor)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Person> find(PersonId id) {
        return find(List.of(id)).stream().findFirst();
    }

    List<Person> find(Collection<PersonId> ids) {
        return db.sql("""
                select id, user_name, display_name, email, deactivated_at
                  from identity.person
                 where id = any(:ids)
                """)
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(PersonStore::toPerson)
                .list();
    }

    private static Person toPerson(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("user_name"),
                row.getString("display_name"),
                Optional.ofNullable(row.getString("email")),
                row.getObject("deactivated_at") == null);
    }
}
