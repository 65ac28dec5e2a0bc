package de.depesche.formats.kvdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BillingCasesTest {

    @Test
    void aCaseIsReadWithWhatBelongsToIt() {
        var first = cases(KvdtFile.adt().after("0101", "5001", "5005003")).getFirst();

        assertThat(first.kind()).isEqualTo(RecordKind.TREATMENT);
        assertThat(first.line()).isEqualTo(60);
        assertThat(first.patient())
                .isEqualTo(new Patient("ÖTZ1", "Ötzmüller", "Anna", "19800115", "W", Optional.of("B123456782")));
        assertThat(first.slip()).isEqualTo("00");
        assertThat(first.quarter()).isEqualTo("22026");
        assertThat(first.payer()).isEqualTo("02101");
        assertThat(first.fees()).isEqualTo("1");
        assertThat(first.services())
                .containsExactly(
                        new Service(87, "20260415", "03000", 3, "021234500", "204060201"),
                        new Service(91, "20260415", "03040", 1, "021234500", "204060201"),
                        new Service(95, "20260512", "03230", 1, "021234500", "305070003"));
        assertThat(first.diagnoses())
                .containsExactly(
                        new Diagnosis(98, "I10.90", "G", "", false), new Diagnosis(100, "M54.5", "V", "R", false));
    }

    @Test
    void whatTheFileLacksIsEmpty() {
        var bare = cases(new KvdtFile(List.of("80000101", "500103000", "5101555555500", "3673I10")))
                .getFirst();

        assertThat(bare.patient()).isEqualTo(new Patient("", "", "", "", "", Optional.empty()));
        assertThat(bare.services()).containsExactly(new Service(2, "", "03000", 1, "", "555555500"));
        assertThat(bare.diagnoses()).containsExactly(new Diagnosis(4, "I10", "", "", true));
    }

    @Test
    void aPatientIsNotPrinted() {
        assertThat(cases(KvdtFile.adt()).getFirst().toString()).doesNotContain("Ötz", "B123", "1980");
    }

    @Test
    void spaCasesAreCasesToo() {
        assertThat(cases(KvdtFile.of("adt+kadt.txt")))
                .extracting(BillingCase::kind)
                .containsExactly(RecordKind.TREATMENT, RecordKind.SPA);
        assertThat(cases(KvdtFile.of("sadt.txt"))).isEmpty();
    }

    @Test
    void sumsCountMultipliersCasesAndPatients() {
        var file = KvdtFile.adt().again("0101", "0101").after("0101", "5001", "5005003");

        var sums = BillingSums.of(cases(file));

        assertThat(sums.cases()).isEqualTo(5);
        assertThat(sums.patients()).isEqualTo(2);
        assertThat(sums.byGop())
                .startsWith(new BillingSums.OfGop("01205", 1, 1), new BillingSums.OfGop("03000", 4, 2))
                .hasSize(6);
        assertThat(sums.services()).isEqualTo(11);
        assertThat(sums.gops()).contains("31102").hasSize(6);
        assertThat(BillingSums.of(cases(KvdtFile.adt().without("0101", "3000").without("0102", "3000")))
                        .patients())
                .isEqualTo(3);
    }

    @Test
    void aTableHasARowForEachService() {
        var table = BillingTable.services(cases(KvdtFile.adt().without("0104", "5001")));

        assertThat(table.rows()).hasSize(6).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.head()));
        assertThat(table.csv().lines())
                .contains("87;0101;ÖTZ1;Ötzmüller;Anna;19800115;22026;02101;00;20260415;03000;1;021234500;204060201;"
                        + "I10.90G M54.5VR");
        assertThat(BillingTable.sums(BillingSums.of(cases(KvdtFile.adt()))).csv())
                .startsWith("GOP;Anzahl;Fälle\r\n01205;1;1\r\n");
    }

    @Test
    void cellsAreSafeForSpreadsheets() {
        var table =
                new BillingTable(List.of("a"), List.of(List.of("=1+1"), List.of("x;\"y\""), List.of(""), List.of("-")));

        assertThat(table.csv()).isEqualTo("a\r\n'=1+1\r\n\"x;\"\"y\"\"\"\r\n\r\n'-\r\n");
    }

    @Test
    void theSameFileMakesNoDifference() {
        var moved = KvdtFile.adt().after("con0", "9106", "9999x");

        assertThat(difference(KvdtFile.adt(), moved).isEmpty()).isTrue();
    }

    @Test
    void casesComeAndGo() {
        var less = KvdtFile.adt().withoutRecord("0103");

        assertThat(difference(KvdtFile.adt(), less).removed())
                .extracting(BillingCase::kind)
                .containsExactly(RecordKind.INPATIENT);
        assertThat(difference(less, KvdtFile.adt()).added()).hasSize(1);
        assertThat(difference(KvdtFile.adt(), KvdtFile.adt().again("0101", "0101"))
                        .added())
                .hasSize(1);
        assertThat(difference(KvdtFile.adt(), KvdtFile.adt().with("0101", "4104", "02102"))
                        .isEmpty())
                .isFalse();
    }

    @Test
    void aCaseSaysWhatHasChanged() {
        var changed = difference(
                        KvdtFile.adt(),
                        KvdtFile.adt().with("0101", "5001", "03001").with("0101", "6003", "V"))
                .changed();

        assertThat(changed).singleElement().satisfies(one -> {
            assertThat(one.patientChanged()).isFalse();
            assertThat(one.addedServices()).extracting(Service::gop).containsExactly("03001");
            assertThat(one.removedServices()).extracting(Service::gop).containsExactly("03000");
            assertThat(one.addedDiagnoses()).extracting(Diagnosis::certainty).containsExactly("V");
            assertThat(one.removedDiagnoses()).extracting(Diagnosis::certainty).containsExactly("G");
        });
        assertThat(difference(KvdtFile.adt(), KvdtFile.adt().with("0104", "3102", "Karl"))
                        .changed())
                .singleElement()
                .satisfies(one -> assertThat(one.patientChanged()).isTrue());
    }

    private static BillingDifference difference(KvdtFile before, KvdtFile after) {
        return BillingDifference.between(cases(before), cases(after));
    }

    private static List<BillingCase> cases(KvdtFile file) {
        try {
            return BillingCases.all(new ByteArrayInputStream(file.bytes()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
