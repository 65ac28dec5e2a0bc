package de.depesche.formats.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.inspection.FileKind;
import de.depesche.formats.inspection.MechanicalRepair;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Inputs that once took more than one repair; bytes are written as the characters of ISO 8859-1.
class RepairedInputsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            UTF-8 of UTF-8,                0153101R\u00c3\u0083\u00c2\u00a9my~, 0133101R\u00e9my~
            a control inside a character,  0133101R\u00c3\u0001\u00a9my~,       0133101R\u00e9my~
            """)
    void oneRepairIsEnough(String name, String damaged, String right) throws IOException {
        assertThat(repaired(bytes(damaged))).as(name).isEqualTo(bytes(right));
        assertThat(repaired(bytes(right))).as(name).isEqualTo(bytes(right));
        LineReadings.mechanical(bytes(damaged)).close();
    }

    private static byte[] repaired(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        MechanicalRepair.of(FileKind.KVDT, new ByteArrayInputStream(file), out);
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.replace("~", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
