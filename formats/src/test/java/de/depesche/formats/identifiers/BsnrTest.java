package de.depesche.formats.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.formats.identifiers.IdentifierFault.Missing;
import de.depesche.formats.identifiers.IdentifierFault.UnknownPart;
import de.depesche.formats.identifiers.IdentifierFault.WrongLength;
import de.depesche.formats.rules.Certainty;
import de.depesche.formats.tables.MalformedTable;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BsnrTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final String HEAD = "first;last;kv;valid_from;valid_until;certainty;source\n";
    private final BsnrPrefixes prefixes = BsnrPrefixes.german();

    @ParameterizedTest
    @ValueSource(strings = {"010100300", "278012389", "181234500", "350112345", "740112363", "999999999", "991234500"})
    void placesOfKnownRegionsRaiseNoDoubt(String known) {
        var bsnr = Bsnr.parse(known).orElseThrow();
        assertThat(prefixes.warnings(bsnr, DAY)).isEmpty();
        assertThat(Bsnr.faults(known)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "001234500, 1, 00",
        "041234500, 1, 04",
        "051234500, 1, 05",
        "741234500, 1, 74",
        "821234500, 1, 82",
        "350412345, 3, 04",
        "361234500, 1, 36",
        "221234500, 1, 22",
        "971234500, 1, 97"
    })
    void aRegionThatIsNotInUseDeservesALook(String unknown, int position, String region) {
        assertThat(prefixes.warnings(new Bsnr(unknown), DAY)).containsExactly(new UnknownPart(position, region));
    }

    @Test
    void theFormTellsWhoseNumberItIs() {
        assertThat(new Bsnr("010100300").kind()).isEqualTo(Bsnr.Kind.PRACTICE);
        assertThat(new Bsnr("350112345").kind()).isEqualTo(Bsnr.Kind.HOSPITAL);
        assertThat(new Bsnr("740112363").kind()).isEqualTo(Bsnr.Kind.PALLIATIVE_CARE);
        assertThat(new Bsnr("740112364").kind()).isEqualTo(Bsnr.Kind.PRACTICE);
        assertThat(new Bsnr("750112363").kind()).isEqualTo(Bsnr.Kind.PRACTICE);
        assertThat(new Bsnr("350112345").region()).isEqualTo("01");
        assertThat(new Bsnr("181234500").region()).isEqualTo("18");
    }

    @Test
    void theKvIsNamedWhereTheTableKnowsIt() {
        assertThat(prefixes.kv(new Bsnr("181234500"), DAY)).contains("20");
        assertThat(prefixes.kv(new Bsnr("201234500"), DAY)).contains("20");
        assertThat(prefixes.kv(new Bsnr("010100300"), DAY)).isEmpty();
        assertThat(prefixes.kv(new Bsnr("001234500"), DAY)).isEmpty();
    }

    @Test
    void aPrefixHasItsTime() {
        var table = BsnrPrefixes.parse(HEAD + "05;05;;2026-02-01;2026-02-28;SECONDARY;Beispiel\n");
        var bsnr = new Bsnr("051234500");
        assertThat(table.warnings(bsnr, LocalDate.of(2026, 1, 31))).hasSize(1);
        assertThat(table.warnings(bsnr, LocalDate.of(2026, 2, 1))).isEmpty();
        assertThat(table.warnings(bsnr, LocalDate.of(2026, 2, 28))).isEmpty();
        assertThat(table.warnings(bsnr, LocalDate.of(2026, 3, 1))).hasSize(1);
        assertThat(table.entries().getFirst().certainty()).isEqualTo(Certainty.SECONDARY);
        assertThat(table.entries().getFirst().source()).isEqualTo("Beispiel");
    }

    @ParameterizedTest
    @CsvSource({
        "1;03;;;;WORDING;x, first",
        "01;3;;;;WORDING;x, last",
        "01;01;2;;;WORDING;x, kv",
        "01;01;;01.02.2026;;WORDING;x, valid_from",
        "01;01;;;morgen;WORDING;x, valid_until",
        "01;01;;;;SURE;x, certainty",
        "01;01;;;;WORDING;, source"
    })
    void aWrongRowIsNamed(String row, String column) {
        assertThatThrownBy(() -> BsnrPrefixes.parse(HEAD + row)).isInstanceOfSatisfying(MalformedTable.class, fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.column()).isEqualTo(column);
        });
    }

    @Test
    void aRunOfPrefixesGoesUp() {
        assertThatThrownBy(() -> BsnrPrefixes.parse(HEAD + "03;01;;;;WORDING;x\n"))
                .hasMessageContaining("03 01");
    }

    @Test
    void onlyTheShapeIsRefused() {
        assertThat(Bsnr.parse(" 01 0100 300 ")).contains(new Bsnr("010100300"));
        assertThat(Bsnr.parse("01010030")).isEmpty();
        assertThat(Bsnr.faults("01010030")).containsExactly(new WrongLength(9, 8));
        assertThat(Bsnr.faults(" ")).containsExactly(new Missing());
        assertThatThrownBy(() -> new Bsnr("01010030")).hasMessage("not a BSNR: 01010030");
    }
}
