package de.depesche.formats.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DataTableTest {
    private static final List<String> COLUMNS =
            List.of("name", "length", "day", "valid_from", "valid_until", "certainty");
    private static final String HEAD = "name;length;day;valid_from;valid_until;certainty\n";

    @Test
    void linesAreNumberedWithCommentsAndEmptyOnes() {
        var rows = rows("# a comment\n\n" + HEAD + "\n  eins ; 1 ;;;;\n# another\nzwei;2;;;;\n");

        assertThat(rows).extracting(DataTable.Row::line).containsExactly(5, 7);
        assertThat(rows.getFirst().text("name")).isEqualTo("eins");
        int length = rows.getLast().value("length", "a number", Integer::valueOf);
        assertThat(length).isEqualTo(2);
        assertThat(rows(HEAD)).isEmpty();
    }

    @Test
    void aTableBeginsWithTheNamesOfItsColumns() {
        refused(() -> rows("eins;1;;;;\n"), 1, "columns", "eins;1;;;;", String.join(";", COLUMNS));
        refused(() -> rows("\nname;length\n"), 2, "columns", "name;length", String.join(";", COLUMNS));
    }

    @Test
    void aRowHasAValueForEachColumn() {
        refused(() -> rows(HEAD + "eins;1\n"), 2, "row", "eins;1", "6 values between semicolons");
        refused(() -> rows(HEAD + "eins;1;;;;;\n"), 2, "row", "eins;1;;;;;", "6 values between semicolons");
    }

    @Test
    void aValueThatCannotBeReadIsNamedWithWhatIsAllowed() {
        var row = rows(HEAD + ";vier;heute;;;\n").getFirst();

        refused(() -> row.text("name"), 2, "name", "", "some text");
        refused(() -> row.text("colour"), 2, "colour", "", "some text");
        refused(() -> row.value("length", "a number", Integer::valueOf), 2, "length", "vier", "a number");
        refused(() -> row.value("day", "a day", LocalDate::parse), 2, "day", "heute", "a day");
        refused(() -> row.optional("length", "a number", Integer::valueOf), 2, "length", "vier", "a number");
    }

    @Test
    void anEmptyCellIsNoValue() {
        var row = rows(HEAD + "eins;4;;;;\n").getFirst();

        assertThat(row.optional("length", "a number", Integer::valueOf)).contains(4);
        assertThat(row.optional("day", "a day", LocalDate::parse)).isEmpty();
    }

    @Test
    void aRowSaysWhenItHoldsAndHowSureItIs() {
        var row = rows(HEAD + "eins;1;;2022-01-01;2022-12-31;OBSERVED\n").getFirst();

        assertThat(row.validity())
                .isEqualTo(
                        new Validity(Optional.of(LocalDate.of(2022, 1, 1)), Optional.of(LocalDate.of(2022, 12, 31))));
        assertThat(row.certainty()).isEqualTo(Certainty.OBSERVED);
        assertThat(rows(HEAD + "eins;1;;;;\n").getFirst().validity()).isEqualTo(Validity.ALWAYS);
    }

    @Test
    void yesAndNoAreWrittenSo() {
        assertThat(DataTable.yesOrNo("yes")).isTrue();
        assertThat(DataTable.yesOrNo("no")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> DataTable.yesOrNo("ja"));
    }

    @Test
    void aTableInTheJarIsReadAsUtf8AndAMissingOneIsNamed() {
        assertThat(Resource.text(DataTableTest.class, "colours.csv")).isEqualTo("name\ngrün\n");
        assertThatNullPointerException()
                .isThrownBy(() -> Resource.text(DataTableTest.class, "none.csv"))
                .withMessage("none.csv");
    }

    private static List<DataTable.Row> rows(String text) {
        return DataTable.parse(text, COLUMNS);
    }

    private static void refused(ThrowingCallable reading, int line, String column, String value, String allowed) {
        assertThatExceptionOfType(MalformedTable.class)
                .isThrownBy(reading)
                .withMessage("line " + line + ", " + column + ": \"" + value + "\" is not allowed; it takes " + allowed)
                .satisfies(malformed -> {
                    assertThat(malformed.line()).isEqualTo(line);
                    assertThat(malformed.column()).isEqualTo(column);
                    assertThat(malformed.value()).isEqualTo(value);
                    assertThat(malformed.allowed()).isEqualTo(allowed);
                });
    }
}
