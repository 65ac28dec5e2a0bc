package de.depesche.formats.kvdt;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each rule of the catalogue with a file that breaks it and one that just does not.
class KvdtRulesTest {

    static Stream<Example> examples() {
        return Stream.of(
                        PackageExamples.all(),
                        StructureExamples.all(),
                        IdentifierExamples.all(),
                        CaseExamples.all(),
                        ServiceExamples.all())
                .flatMap(one -> one);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aRuleIsBrokenByOneFileAndKeptByTheOther(Example example) {
        assertThat(KvdtFile.ids(example.broken().check(example.brokenName(), example.masterData())))
                .contains(example.rule());
        assertThat(KvdtFile.ids(example.kept().check(example.keptName(), example.masterData())))
                .doesNotContain(example.rule());
    }

    @Test
    void eachRuleHasItsExamples() {
        var shown = examples().map(Example::rule).distinct().toList();

        assertThat(Catalogue.ALL.stream().map(rule -> rule.rule().id())).containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void noTwoRulesHaveTheSameId() {
        assertThat(KvdtCheck.rules().stream().map(Rule::id)).doesNotHaveDuplicates();
    }

    @Test
    void aGoodFileHasNoFindings() {
        assertThat(KvdtFile.adt().check().findings()).isEmpty();
        assertThat(KvdtFile.adt().check().verdict()).isEqualTo(Report.Verdict.OK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kadt.txt", "sadt.txt", "hdrg.txt", "adt+kadt.txt"})
    void eachPackageHasAGoodFile(String resource) {
        var report = KvdtFile.of(resource).check("", MasterData.NONE);

        assertThat(KvdtFile.ids(report)).containsExactly("KVDT-NAME");
    }

    @Test
    void whatNeedsMasterDataSaysThatTheyAreMissing() {
        var rules = KvdtFile.adt().check().notChecked().stream()
                .map(one -> one.rule().id());

        assertThat(rules)
                .containsExactlyInAnyOrder(
                        "KVDT-ICD",
                        "KVDT-ICD-PRIMARY",
                        "KVDT-ICD-PLAUSIBLE",
                        "KVDT-EBM",
                        "KVDT-EBM-NEEDS",
                        "KVDT-VKNR",
                        "KVDT-VKNR-IK");
        assertThat(KvdtFile.adt().check(KvdtFile.NAME, KvdtFile.masterData()).notChecked())
                .isEmpty();
    }
}
