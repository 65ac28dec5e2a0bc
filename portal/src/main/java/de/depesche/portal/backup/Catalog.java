package de.depesche.portal.backup;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database says of itself. A backup copies each module's tables as they are, without knowing what stands in
/// them: the one place where tables of all modules are touched together.
final class Catalog {
    /// Not the database's own, not an extension's, and not Flyway's (in `public`).
    private static final String OURS = """
            n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
              and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
            """;

    private final JdbcClient db;

    Catalog(JdbcClient db) {
        this.db = db;
    }

    /// As SQL writes them.
    record Columns(String table, List<String> columns) {}

    /// Without those whose rows a crash may forget, and those that their module calls fleeting.
    List<Columns> tables() {
        return db.sql("""
                select format('%I.%I', n.nspname, c.relname) as name,
                       array(select quote_ident(a.attname) from pg_attribute a
                              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                              order by a.attnum) as columns
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and c.relpersistence = 'p'
                   and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'fleeting%'
                   and
                """ + OURS + " order by name")
                .query((row, _) -> new Columns(row.getString("name"), Arrays.asList((String[])
                        row.getArray("columns").getArray())))
                .list();
    }

    /// How many tables there are, whoever made them, `public` included.
    long count() {
        return db.sql("""
                select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                   and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                """).query(Long.class).single();
    }

    /// The last number that each has given; no transaction takes a number back, so a later look shows no less.
    Map<String, Long> sequences() {
        record Sequence(String name, long last) {}
        return db.sql("""
                select format('%I.%I', n.nspname, c.relname) as name,
                       coalesce(pg_sequence_last_value(c.oid), 0) as last
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'S' and
                """ + OURS).query(Sequence.class).stream()
                .collect(Collectors.toMap(Sequence::name, Sequence::last));
    }

    void advance(String sequence, long last) {
        if (last > 0) {
            db.sql("select setval(:sequence::regclass, :last)")
                    .param("sequence", sequence)
                    .param("last", last)
                    .query(Long.class)
                    .single();
        }
    }

    boolean hasMigrations() {
        return db.sql("select to_regclass('public.flyway_schema_history') is not null")
                .query(Boolean.class)
                .single();
    }

    List<Manifest.Migration> migrations() {
        return db.sql("""
                select script, coalesce(checksum, 0) as checksum from public.flyway_schema_history
                 where success and version is not null
                 order by installed_rank
                """)
                .query((row, _) -> new Manifest.Migration(row.getString("script"), row.getInt("checksum")))
                .list();
    }

    /// Statements that take away, and make again, what only slows down the loading of many rows.
    record Slowing(String drop, String create) {}

    /// References between tables first: what an index holds together may depend on them.
    List<Slowing> slowing() {
        return db.sql("""
                select 0 as turn, format('alter table %I.%I drop constraint %I', n.nspname, c.relname, k.conname) as drop,
                       format('alter table %I.%I add constraint %I ', n.nspname, c.relname, k.conname)
                         || pg_get_constraintdef(k.oid) as create
                  from pg_constraint k
                  join pg_class c on c.oid = k.conrelid
                  join pg_namespace n on n.oid = c.relnamespace
                 where k.contype = 'f' and
                """ + OURS + """
                union all
                select 1, format('drop index %I.%I', n.nspname, i.relname), pg_get_indexdef(x.indexrelid)
                  from pg_index x
                  join pg_class i on i.oid = x.indexrelid
                  join pg_class c on c.oid = x.indrelid
                  join pg_namespace n on n.oid = i.relnamespace
                 where not exists (select 1 from pg_constraint k where k.conindid = x.indexrelid and k.contype <> 'f')
                   and
                """ + OURS + " order by turn, drop")
                .query((row, _) -> new Slowing(row.getString("drop"), row.getString("create")))
                .list();
    }
}
