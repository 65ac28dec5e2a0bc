package de.depesche.formats.kvdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.depesche.formats.tables.MalformedTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MasterDataTest {

    @Test
    void tablesOfAnOperatorAreRead() {
        var data = KvdtFile.masterData();

        assertThat(data.icd().orElseThrow().find("O21.9"))
                .contains(new IcdTable.Entry(true, false, 10, 60, Optional.of("W")));
        assertThat(data.icd().orElseThrow().find("G63.2"))
                .contains(new IcdTable.Entry(true, true, 0, 200, Optional.empty()));
        assertThat(data.icd().orElseThrow().find("E14.4").orElseThrow().billable())
                .isFalse();
        assertThat(data.ebm().orElseThrow().find("31102"))
                .contains(new EbmTable.Entry("Eingriff", List.of(5034, 5035)));
        assertThat(data.payers().orElseThrow().find("02102").orElseThrow().iks())
                .hasSize(2);
    }

    @Test
    void aMistakeIsNamedWithItsPlace() {
        assertThatExceptionOfType(MalformedTable.class)
                .isThrownBy(() -> IcdTable.parse("code;billable;mark;from_age;to_age;sex\nI10;yes;;;;\n"))
                .withMessageContaining("line 2, billable");
        assertThatExceptionOfType(MalformedTable.class)
                .isThrownBy(() -> EbmTable.parse("gop;name;needs\n03000;Name;five\n"))
                .withMessageContaining("needs");
        assertThatExceptionOfType(MalformedTable.class).isThrownBy(() -> PayerTable.parse("vknr;iks\n"));
    }

    @Test
    void theTablesOfThisProgramAreWhole() {
        assertThat(FieldTable.KVDT.all()).hasSizeGreaterThan(230);
        assertThat(FieldTable.KVDT.field(5001)).hasValueSatisfying(field -> {
            assertThat(field.name()).isEqualTo("Gebührennummer (GNR)");
            assertThat(field.lengths().allows(9)).isTrue();
            assertThat(field.lengths().allows(10)).isFalse();
            assertThat(field.lengths()).hasToString("<=9");
        });
        assertThat(FieldTable.KVDT.field(1)).isEmpty();
        for (var version : KvdtVersion.all()) {
            assertThat(version.shapes()).hasSizeGreaterThan(15);
            version.shapes().values().stream()
                    .flatMap(shape -> shape.nodes().stream())
                    .flatMap(node -> node.fields().stream())
                    .forEach(field -> assertThat(FieldTable.KVDT.field(field)).isPresent());
        }
    }
}
