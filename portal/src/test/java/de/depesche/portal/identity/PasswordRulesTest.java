package de.depesche.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.problems.FieldFault;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final Set<String> OWN = Set.of("k.muster", "Klinik am See");

    @ParameterizedTest
    @ValueSource(
            strings = {"drei Möwen am Steg", "vxq lpt w", "Regal Hecke Zwölf Ton", "äöüÄÖÜß7", "        x        y"})
    void anyComposition(String password) {
        assertThat(PasswordRules.fault("password", password, OWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kurz 7x, password-short",
        "Passwort, password-common",
        "passwort123, password-common",
        "P4ssw0rt!, password-common",
        "sommer2026, password-common",
        "12345678, password-common",
        "qwertzuiop, password-common",
        "aaaaaaaaaaaa, password-common",
        "xyzxyzxyzxyz, password-common",
        "ich.bin.k.muster.7, password-own",
        "die KLINIK-am-see ruft, password-own",
        "in der klinik am berg, password-own"
    })
    void whatIsGuessedFirstIsRefused(String password, String code) {
        assertThat(PasswordRules.fault("password", password, OWN).map(FieldFault::code))
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({"7, password-short", "129, password-long"})
    void lengthsAreCountedInSigns(int length, String code) {
        var password = "🙂".repeat(length - 1) + "x";

        assertThat(PasswordRules.fault("password", password, OWN).map(FieldFault::code))
                .contains(code);
    }
}
