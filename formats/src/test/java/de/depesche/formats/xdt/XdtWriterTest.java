package de.depesche.formats.xdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.depesche.formats.Samples;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XdtWriterTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final XdtWriter writer = new XdtWriter(out, Xdt.LATIN_9);

    @Test
    void theLengthCountsBytesPlusNine() throws IOException {
        writer.line("3101", "Müller");
        writer.line("0201", "010100300");
        writer.line(5001, new byte[] {'0', '1'});

        assertThat(out.toByteArray()).isEqualTo(Xdt.raw("0153101Müller\r\n0180201010100300\r\n011500101\r\n"));
        assertThat(writer.written()).isEqualTo(out.size());
    }

    @ParameterizedTest
    @CsvSource({"310,a", "31011,a", "31O1,a", "+310,a", "310１,a", "3101,'a\rb'", "3101,'a\nb'", "3101,Łódź"})
    void whatWouldBeNoLineIsRefused(String field, String content) {
        assertThatIllegalArgumentException().isThrownBy(() -> writer.line(field, content));
        assertThat(out.size()).isZero();
    }

    @Test
    void aContentHasAtMost990Bytes() throws IOException {
        writer.line("6329", "a".repeat(990));
        assertThat(out.toString(Xdt.LATIN_9)).startsWith("9996329aa");
        assertThatIllegalArgumentException().isThrownBy(() -> writer.line("6329", "a".repeat(991)));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.line(10_000, new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.line(-1, new byte[0]));
        writer.line(0, new byte[0]);
        writer.line(9999, new byte[0]);
        assertThat(out.toString(Xdt.LATIN_9)).endsWith("0090000\r\n0099999\r\n");
    }

    @Test
    void whatIsWrittenRawCountsToo() throws IOException {
        var file = Xdt.raw("0138000con0\n013x\r\n");
        var reader = XdtReader.of(new ByteArrayInputStream(file), Dialect.LDT3);
        while (reader.next()) {
            writer.raw(reader.line());
        }
        assertThat(out.toByteArray()).isEqualTo(file);
        assertThat(writer.written()).isEqualTo(file.length);
    }

    @ParameterizedTest
    @CsvSource({
        "'', false, -1",
        "0, true, 0",
        "0123456789, true, -1",
        "123456789, true, 123456789",
        "1/, false, -1",
        "1:, false, -1",
        "a, false, -1",
        "9, true, 9"
    })
    void aContentIsReadAsANumberWhereItIsOne(String content, boolean digits, int number) throws IOException {
        var reader = XdtReader.of(new ByteArrayInputStream(Xdt.file("3000" + content)), Dialect.KVDT);
        assertThat(reader.next()).isTrue();

        assertThat(reader.line().isDigits()).isEqualTo(digits);
        assertThat(reader.line().digits()).isEqualTo(number);
        var target = new byte[content.length() + 2];
        reader.line().contentInto(target, 1);
        assertThat(target).isEqualTo(Xdt.raw("\0" + content + "\0"));
    }

    @Test
    void linesOfAReaderAreHashedAsTheyStand() throws IOException, NoSuchAlgorithmException {
        var file = Xdt.raw("0138000con0\n013x\r\n");
        var reader = XdtReader.of(new ByteArrayInputStream(file), Dialect.LDT3);
        var hash = MessageDigest.getInstance("SHA-256");
        while (reader.next()) {
            reader.line().hashRaw(hash);
        }
        assertThat(hash.digest()).isEqualTo(MessageDigest.getInstance("SHA-256").digest(file));
    }

    @ParameterizedTest
    @CsvSource({
        "'0138000con0\n', '0138000con0\r\n', 1",
        "'0138000con0\r', '0138000con0\r\n', 1",
        "'0138000con0', '0138000con0\r\n', 1",
        "'0998000con0\r\n', '0138000con0\r\n', 1",
        "'0138000con0\r\n\r\n\u001a', '0138000con0\r\n', 0",
        "'\u00ef\u00bb\u00bf0138000con0\r\n', '0138000con0\r\n', 1",
        "'0113101\u00c3\u0152\r\n', '0103101ü\r\n', 1",
        "'0103101\u00c3\u0152\r\n', '0103101ü\r\n', 1",
        "'0123101\u00e2\u0082\u00ac\r\n', '0103101€\r\n', 1",
        "'0153101  a b \r\n', '0123101a b\r\n', 1",
        "'0135009a\nb\u0007\r\n', '0125009a b\r\n', 1",
        "'0145009a b\u0007\r\n', '0125009a b\r\n', 1",
        "'0125009a\tb\r\n', '0125009a b\r\n', 1",
        "'0103101 \r\n', '0103101 \r\n', 0",
        "'0093101\r\n', '0093101\r\n', 0",
        "'013800Xcon0\r\n', '013800Xcon0\r\n', 0",
    })
    void damageIsRepaired(String broken, String repaired, int lines) throws IOException {
        var findings = new ReportBuilder();
        long count = XdtRepair.repair(new ByteArrayInputStream(Xdt.raw(broken)), out, Dialect.KVDT, findings);

        assertThat(findings.report().findings()).isNotEmpty();
        assertThat(out.toByteArray()).isEqualTo(Xdt.raw(repaired));
        assertThat(count).isEqualTo(lines);
    }

    @Test
    void aContentThatIsTooLongStaysAsItIs() throws IOException {
        var most = "6329" + "a".repeat(990);
        var file = Xdt.raw("000" + most + "\r\n000" + most + "a\r\n0990000a\r\n");

        assertThat(XdtRepair.repair(new ByteArrayInputStream(file), out, Dialect.KVDT, new ReportBuilder()))
                .isEqualTo(2);
        assertThat(out.toString(Xdt.LATIN_9)).isEqualTo("999" + most + "\r\n000" + most + "a\r\n0100000a\r\n");
    }

    @Test
    void aCharacterThatTheCharsetLacksStays() throws IOException {
        var polish = "0113101\u0141\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        XdtRepair.repair(new ByteArrayInputStream(polish), out, Dialect.KVDT, new ReportBuilder());

        assertThat(out.toByteArray()).isEqualTo(polish);
    }

    @Test
    void aSecondRepairFindsNothingToDo() throws IOException {
        var random = new SplittableRandom(11);
        for (int round = 0; round < 300; round++) {
            var once = repaired(XdtReaderTest.damaged(random));
            assertThat(repaired(once)).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kvdt/Z05123456699_27.10.2023_12.00.con", "ldt3/Z01_UseCase12_Storno_Auftrag.ldt"})
    void officialExamplesHaveNoDamageAndComeOutAsTheyWere(String sample) throws IOException {
        var file = Files.readAllBytes(Samples.of(sample));

        assertThat(Xdt.check(file, Dialect.LDT3)).isEqualTo(Report.CLEAN);
        assertThat(repaired(file)).isEqualTo(file);
    }

    private static byte[] repaired(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        XdtRepair.repair(new ByteArrayInputStream(file), out, Dialect.LDT3, new ReportBuilder());
        return out.toByteArray();
    }
}
