package de.depesche.portal.cases;

import de.depesche.formats.identifiers.Kvnr;
import de.depesche.formats.search.SearchText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Identity data and the words by which it is found. Nothing else of the portal reads these two tables, apart from
/// the list's search.
@Repository
class InsuredPersonStore {
    private final JdbcClient db;

    InsuredPersonStore(JdbcClient db) {
        this.db = db;
    }

    Map<CaseId, InsuredPerson> of(List<CaseId> ids) {
        return db
                .sql("select case_id, name, kvnr, birth_date from cases.insured_person where case_id = any (:ids)")
                .param("ids", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        read(row).orElseThrow()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Empty where the row was joined and there is none.
    static Optional<InsuredPerson> read(ResultSet row) throws SQLException {
        var name = row.getString("name");
        return name == null
                ? Optional.empty()
                : Optional.of(new InsuredPerson(
                        name,
                        Optional.ofNullable(row.getString("kvnr")).map(Kvnr::new),
                        CaseRow.date(row, "birth_date")));
    }

    void put(CaseFile file, InsuredPerson person) {
        db.sql("""
                insert into cases.insured_person (case_id, name, kvnr, birth_date)
                values (:case, :name, :kvnr, :birthDate)
                    on conflict (case_id)
                    do update set name = excluded.name, kvnr = excluded.kvnr, birth_date = excluded.birth_date
                """)
                .param("case", file.id().value())
                .param("name", person.name())
                .param("kvnr", person.kvnr().map(Kvnr::value).orElse(null))
                .param("birthDate", person.birthDate().orElse(null))
                .update();
        putWords(file, Optional.of(person));
    }

    /// For notices that concern nobody in particular; whom one concerned before its change is forgotten.
    void putNobody(CaseFile file) {
        db.sql("delete from cases.insured_person where case_id = :case")
                .param("case", file.id().value())
                .update();
        putWords(file, Optional.empty());
    }

    private void putWords(CaseFile file, Optional<InsuredPerson> person) {
        db.sql("""
                insert into cases.search_words (case_id, hospital, md, words)
                values (:case, :hospital, :md, :words)
                    on conflict (case_id) do update set words = excluded.words
                """)
                .param("case", file.id().value())
                .param("hospital", file.parties().hospital().value())
                .param("md", file.parties().md().value())
                .param("words", words(file.facts(), person))
                .update();
    }

    private static String words(CaseFacts facts, Optional<InsuredPerson> person) {
        // The blank in front makes "starts a word" one pattern for all words, the first included.
        return " "
                + SearchText.index(
                        facts.orderNumber(),
                        facts.subject(),
                        facts.hospitalCaseNumber().orElse(""),
                        person.map(InsuredPerson::name).orElse(""));
    }
}
