package de.depesche.formats.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.formats.identifiers.IdentifierFault.Missing;
import de.depesche.formats.identifiers.IdentifierFault.NotAssigned;
import de.depesche.formats.identifiers.IdentifierFault.Remedy;
import de.depesche.formats.identifiers.IdentifierFault.UnknownPart;
import de.depesche.formats.identifiers.IdentifierFault.WrongCheckDigit;
import de.depesche.formats.identifiers.IdentifierFault.WrongForm;
import de.depesche.formats.identifiers.IdentifierFault.WrongLength;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// PZN, VKNR, KBV-Prüfnummer, ICD-10-GM and GOP.
class CodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"06313728", "01126111", "08585997", "0858 5997"})
    void numbersOfPackagesHoldTheirCheckDigit(String published) {
        assertThat(Pzn.parse(published).orElseThrow().warnings()).isEmpty();
        assertThat(Pzn.faults(published)).isEmpty();
    }

    @Test
    void aWrongCheckDigitOfAPackageIsAWarning() {
        assertThat(new Pzn("06313729").warnings()).containsExactly(new WrongCheckDigit(8, 9));
        assertThat(new Pzn("00000100").warnings()).containsExactly(new WrongCheckDigit(6, 0));
        assertThat(new Pzn("00005000").warnings()).as("25 leaves 3").containsExactly(new WrongCheckDigit(3, 0));
    }

    @Test
    void aRemainderOfTenIsNotGivenOut() {
        assertThat(new Pzn("00002000").warnings()).containsExactly(new NotAssigned());
    }

    @Test
    void onlyEightDigitsAreAPackage() {
        assertThat(Pzn.faults("6313728")).containsExactly(new WrongLength(8, 7));
        assertThat(Pzn.parse("6313728")).isEmpty();
        assertThatThrownBy(() -> new Pzn("6313728")).hasMessage("not a PZN: 6313728");
    }

    @Test
    void thePayersSerialDecidesWhoItIs() {
        assertThat(Vknr.parse("20 799").orElseThrow().isOtherPayer()).isFalse();
        assertThat(new Vknr("20800").isOtherPayer()).isTrue();
        assertThat(new Vknr("20104").serial()).isEqualTo(104);
        assertThat(Vknr.faults("2010")).containsExactly(new WrongLength(5, 4));
        assertThat(Vknr.parse("2010")).isEmpty();
        assertThatThrownBy(() -> new Vknr("2010")).hasMessage("not a VKNR: 2010");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X/1/2604/36/abc", "Y/12/0901/36/A1b", "9/123/2612/36/999"})
    void admissionsOfKbvAreTaken(String good) {
        assertThat(KbvPruefnummer.parse(good)).contains(new KbvPruefnummer(good));
        assertThat(KbvPruefnummer.faults(good)).isEmpty();
        assertThat(new KbvPruefnummer(good).system()).isEqualTo(good.substring(good.length() - 3));
    }

    @Test
    void otherAdmissionsAreExplained() {
        assertThat(KbvPruefnummer.faults(" ")).containsExactly(new Missing());
        assertThat(KbvPruefnummer.faults("X/1234/2604/36/abc"))
                .containsExactly(new WrongForm(List.of("a/n[n][n]/JJMM/nn/aaa")));
        assertThat(KbvPruefnummer.faults("X/12/2613/36/abc")).containsExactly(new UnknownPart(8, "13"));
        assertThat(KbvPruefnummer.faults("X/1/2600/36/abc")).containsExactly(new UnknownPart(7, "00"));
        assertThat(KbvPruefnummer.parse("X/1/2600/36/abc")).isEmpty();
        assertThatThrownBy(() -> new KbvPruefnummer("X")).hasMessage("not a KBV-Prüfnummer: X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"J06", "J06.9", "E11.90", "m54.1-", "Z99.-"})
    void diagnosesOfALaboratoryAreTaken(String typed) {
        var code = IcdCode.parse(typed, IcdCode.Use.LABORATORY).orElseThrow();
        assertThat(code.billable()).isEqualTo(!typed.endsWith(".-"));
        assertThat(code.category()).isEqualTo(typed.substring(0, 3).toUpperCase(java.util.Locale.ROOT));
        assertThat(IcdCode.parse(typed, IcdCode.Use.BILLING).isPresent()).isEqualTo(code.billable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"J6", "J06.", "J069", "J06.9G", "J06.901", "J06.9--", "J06.-1", "UUU", "J06.9!", "Ä06"})
    void otherDiagnosesAreExplained(String typed) {
        assertThat(IcdCode.parse(typed, IcdCode.Use.BILLING)).isEmpty();
        assertThat(IcdCode.faults(typed, IcdCode.Use.BILLING))
                .containsExactly(new WrongForm(List.of("ann", "ann.n", "ann.nn", "ann.n-")));
        assertThat(IcdCode.faults(typed, IcdCode.Use.LABORATORY))
                .containsExactly(new WrongForm(List.of("ann", "ann.n", "ann.nn", "ann.n-", "ann.-")));
        assertThatThrownBy(() -> new IcdCode(typed)).hasMessageContaining("not an ICD-10-GM code");
    }

    @Test
    void aGoodDiagnosisHasNoFault() {
        assertThat(IcdCode.faults("J06.9", IcdCode.Use.BILLING)).isEmpty();
        assertThat(IcdCode.faults("", IcdCode.Use.BILLING)).containsExactly(new Missing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"03000", "99051A", "99051a", " 0 3000"})
    void servicesOfTheEbmAreTaken(String typed) {
        assertThat(Gop.parse(typed, Gop.Scale.EBM)).isPresent();
        assertThat(Gop.faults(typed, Gop.Scale.EBM)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "250", "A72", "3550", "A1234aw/X", "250a/DE"})
    void servicesOfTheGoaeAreTaken(String typed) {
        assertThat(Gop.parse(typed, Gop.Scale.GOAE)).contains(new Gop(typed));
        assertThat(Gop.faults(typed, Gop.Scale.GOAE)).isEmpty();
        assertThat(Gop.parse(typed, Gop.Scale.EBM)).isEmpty();
    }

    @Test
    void otherServicesAreExplained() {
        assertThat(Gop.faults("3000", Gop.Scale.EBM)).containsExactly(new WrongForm(List.of("nnnnn[a]")));
        assertThat(Gop.faults("A1234aw/XY", Gop.Scale.GOAE))
                .as("ten places")
                .containsExactly(new WrongForm(List.of("[A]n[n][n][n][a[a]][/Lkz]")));
        assertThat(Gop.faults("\t", Gop.Scale.GOAE)).containsExactly(new Missing());
        assertThatThrownBy(() -> new Gop("123456")).hasMessage("not a GOP: 123456");
    }

    @Test
    void theNewFaultsHaveCausesAndRemedies() {
        assertThat(new WrongForm(List.of("n")).cause()).isEqualTo("wrong-form");
        assertThat(new WrongForm(List.of("n")).remedy()).isEqualTo(Remedy.USE_FORM);
        assertThat(new UnknownPart(1, "x").cause()).isEqualTo("unknown-part");
        assertThat(new UnknownPart(1, "x").remedy()).isEqualTo(Remedy.COMPARE_WITH_ORIGINAL);
        assertThat(new NotAssigned().cause()).isEqualTo("not-assigned");
        assertThat(new NotAssigned().remedy()).isEqualTo(Remedy.COMPARE_WITH_ORIGINAL);
    }
}
