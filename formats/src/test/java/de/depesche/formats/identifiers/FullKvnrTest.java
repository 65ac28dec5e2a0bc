package de.depesche.formats.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.formats.identifiers.IdentifierFault.CharacterKind;
import de.depesche.formats.identifiers.IdentifierFault.Missing;
import de.depesche.formats.identifiers.IdentifierFault.WrongCharacter;
import de.depesche.formats.identifiers.IdentifierFault.WrongCheckDigit;
import de.depesche.formats.identifiers.IdentifierFault.WrongForm;
import java.util.List;
import org.junit.jupiter.api.Test;

class FullKvnrTest {
    private static final String ALONE = "A0005000152603268226";
    private static final String FAMILY = "X110411675104612144A1234567804";

    @Test
    void theShortFormNamesPersonAndInsurer() {
        var kvnr = FullKvnr.parse("a000500015 260326822 6").orElseThrow();

        assertThat(kvnr.person()).isEqualTo(new Kvnr("A000500015"));
        assertThat(kvnr.insurer()).contains(new Ik("260326822"));
        assertThat(kvnr.payingMember()).isEmpty();
        assertThat(kvnr.warnings()).isEmpty();
        assertThat(kvnr.value()).isEqualTo(ALONE);
    }

    @Test
    void theLongFormNamesThePayingMemberToo() {
        var kvnr = new FullKvnr(FAMILY);

        assertThat(kvnr.person()).isEqualTo(new Kvnr("X110411675"));
        assertThat(kvnr.insurerDigits()).isEqualTo("104612144");
        assertThat(kvnr.payingMember()).contains(new Kvnr("A123456780"));
        assertThat(kvnr.warnings()).isEmpty();
    }

    @Test
    void wrongCheckDigitsAreWarningsInTheirOrder() {
        assertThat(new FullKvnr("A0005000152603268227").warnings()).containsExactly(new WrongCheckDigit(6, 7));
        var allWrong = new FullKvnr("X110411674104612143A1234567810");
        assertThat(allWrong.insurer()).isEmpty();
        assertThat(allWrong.warnings())
                .startsWith(new WrongCheckDigit(5, 4), new WrongCheckDigit(4, 3), new WrongCheckDigit(0, 1))
                .hasSize(4);
    }

    @Test
    void otherFormsAreRefused() {
        assertThat(FullKvnr.faults("")).containsExactly(new Missing());
        assertThat(FullKvnr.faults("A000500015"))
                .containsExactly(new WrongForm(List.of("annnnnnnnnnnnnnnnnnn[annnnnnnnn]n")));
        assertThat(FullKvnr.faults("A00050001526032682260")).hasSize(1);
        assertThat(FullKvnr.faults("10005000152603268226"))
                .containsExactly(new WrongCharacter(1, "1", CharacterKind.LETTER));
        assertThat(FullKvnr.faults(FAMILY.replace("A123", "1123")))
                .containsExactly(new WrongCharacter(20, "1", CharacterKind.LETTER));
        assertThat(FullKvnr.parse("A000500015")).isEmpty();
    }

    @Test
    void itNeverPrintsItself() {
        assertThat(new FullKvnr(ALONE).toString()).doesNotContain("000500015");
        assertThatThrownBy(() -> new FullKvnr("A000500015"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("000500015");
    }
}
