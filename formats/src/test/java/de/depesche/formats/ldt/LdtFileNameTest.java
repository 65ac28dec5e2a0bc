package de.depesche.formats.ldt;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LdtFileNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"Z01.ldt", "Z01_UseCase12_Auftrag.ldt", "Z01BEFUND4711.LDT", "z01a.ldt"})
    void aNameOfLaboratoryData(String name) {
        assertThat(report(name)).isEqualTo(Report.CLEAN);
        assertThat(report(name.replace(".", "a".repeat(256 - name.length()) + ".")))
                .isEqualTo(Report.CLEAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X01.ldt", "Befund.ldt", "Z01 Befund.ldt", "Z01_Befündchen.ldt", "Z01.ldt.txt", "Z01", ""})
    void anyOtherNameIsWarnedOf(String name) {
        assertThat(report(name).counts()).isEqualTo(Map.of("LDT3-NAME", 1L));
    }

    @ParameterizedTest
    @ValueSource(ints = {257, 300})
    void aNameOfMoreThan256CharactersIsTooLong(int length) {
        assertThat(report("Z01" + "a".repeat(length - 7) + ".ldt").counts()).containsOnlyKeys("LDT3-NAME");
    }

    private static Report report(String name) {
        var findings = new ReportBuilder();
        LdtFileName.check(name, findings);
        return findings.report();
    }
}
