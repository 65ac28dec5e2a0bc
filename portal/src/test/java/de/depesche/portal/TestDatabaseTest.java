package de.depesche.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void eachDatabaseIsItsOwn() {
        var first = TestDatabase.fresh().client();
        var second = TestDatabase.fresh().client();

        first.sql("create table only_here (id int)").update();

        assertThat(second.sql("select to_regclass('only_here')")
                        .query(String.class)
                        .optional())
                .isEmpty();
    }

    @Test
    void migrationsHaveRun() {
        var schemas = TestDatabase.fresh()
                .client()
                .sql("select nspname from pg_namespace")
                .query(String.class)
                .list();

        assertThat(schemas).contains("ledger");
    }
}
