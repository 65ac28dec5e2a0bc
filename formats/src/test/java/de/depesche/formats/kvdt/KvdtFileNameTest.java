package de.depesche.formats.kvdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KvdtFileNameTest {

    @Test
    void aNameTellsPackagesSenderAndTime() {
        var name = KvdtFileName.parse("Z25021234500_04.07.2026_09.30.con.XKM").orElseThrow();

        assertThat(name).isEqualTo(new KvdtFileName(0x25, "021234500", LocalDateTime.of(2026, 7, 4, 9, 30)));
        assertThat(name).hasToString("Z25021234500_04.07.2026_09.30.CON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Y25021234500_04.07.2026_09.30.CON",
                "Z2G021234500_04.07.2026_09.30.CON",
                "Z25021234500_04.13.2026_09.30.CON",
                "Z25021234500_04.07.2026_24.30.CON",
                "Z25021234500_04.07.2026_09.30.TXT",
                "Z25021234500-04.07.2026_09.30.CON"
            })
    void otherNamesAreNone(String name) {
        assertThat(KvdtFileName.parse(name)).isEmpty();
    }
}
