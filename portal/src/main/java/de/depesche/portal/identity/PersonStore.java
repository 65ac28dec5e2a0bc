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
    private static final String PROOFS = """
            select id, user_name, password, one_time_password, second_factor, deactivated_at
              from identity.person
            """;

    private final JdbcClient db;

    PersonStore(JdbcClient db) {
        this.db = db;
    }

    /// @return false when the user name is taken
    boolean insert(
            PersonId id, NewPerson person, String password, boolean oneTime, SealedSecret secondFactor, Instant now) {
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
                        .param("secondFactor", secondFactor.bytes())
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

    /// What a person proves to be themselves by.
    record Proofs(
            PersonId id,
            String userName,
            String password,
            boolean oneTimePassword,
            SealedSecret secondFactor,
            boolean active) {}

    Optional<Proofs> proofs(String userName) {
        return db.sql(PROOFS + "where user_name = :userName")
                .param("userName", userName)
                .query(PersonStore::toProofs)
                .optional();
    }

    Optional<Proofs> proofs(PersonId id) {
        return db.sql(PROOFS + "where id = :id")
                .param("id", id.value())
                .query(PersonStore::toProofs)
                .optional();
    }

    /// @return false when a code of that step or a later one was taken before
    boolean takeStep(PersonId id, long step) {
        return db.sql("""
                update identity.person
                   set second_factor_step = :step
                 where id = :id and second_factor_step < :step
                """).param("step", step).param("id", id.value()).update() == 1;
    }

    /// @return false when there is no one-time password (any more) that it could stand in the place of
    boolean replaceOneTimePassword(PersonId id, String hash) {
        return db.sql("""
                update identity.person
                   set password = :hash, one_time_password = false
                 where id = :id and one_time_password and deactivated_at is null
                """).param("hash", hash).param("id", id.value()).update() == 1;
    }

    /// @return false when that was so already
    boolean deactivate(PersonId id, Instant now) {
        return db.sql("""
                update identity.person
                   set deactivated_at = :now
                 where id = :id and deactivated_at is null
                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /// Empty when the person may not come in (any more).
    Optional<Boolean> passwordDue(PersonId id) {
        return db.sql("select one_time_password from identity.person where id = :id and deactivated_at is null")
                .param("id", id.value())
                .query(Boolean.class)
                .optional();
    }

    private static Proofs toProofs(ResultSet row, int number) throws SQLException {
        return new Proofs(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("user_name"),
                row.getString("password"),
                row.getBoolean("one_time_password"),
                SealedSecret.of(row.getBytes("second_factor")),
                row.getObject("deactivated_at") == null);
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
