package de.depesche.formats.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.kvdt.MasterData;
import de.depesche.formats.ldt.LdtCheck;
import de.depesche.formats.rules.Report.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectionTest {
    private final Inspection inspection = new Inspection(MasterData.NONE, Optional.empty());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KVDT          | 0138000con0
            KVDT          | 9998000con0
            LDT3          | 01380008230~0178002Obj_0032
            LDT2          | 01380008220~014810000160
            LDT2          | 01380000020
            GDT           | 01380006310
            GDT           | 01380006200
            COMPANION     | <?xml version="1.0"?><!-- <ehd> --><einlieferung xmlns="x">
            ROUTING_TABLE | <ehd:ehd xmlns:ehd="urn:ehd/001">
            LETTER        | <ClinicalDocument xmlns="urn:hl7-org:v3">
            LEVEL_ONE     | <levelone xmlns="urn::hl7-org/cda">
            DALE_UV       | UNA:+.? '
            DALE_UV       | UNH+1+uvt'
            UNKNOWN       | <html>
            PDF           | %PDF-1.7
            MAIL          | From: a@b~Subject: c~ d~MIME-Version: 1.0
            MAIL          | Content-Type: message/rfc822
            UNKNOWN       | From: a@b~Subject: c
            UNKNOWN       | Anrede: Sehr geehrte~~MIME-Version: 1.0
            UNKNOWN       | UNHAPPY
            UNKNOWN       | <!-- nothing but a comment -->
            """)
    void aFileIsKnownByHowItBegins(FileKind kind, String begin) {
        var text = begin.replace("~", "\r\n");
        assertThat(Recognition.of(bytes(text))).isEqualTo(kind);
        assertThat(Recognition.of(bytes("\n " + text))).isEqualTo(kind);
        assertThat(Recognition.of(("\ufeff" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(kind);
    }

    @Test
    void whatIsNoneOfThemIsUnreadableAndSaysWhatIsTaken() throws IOException {
        for (var content : new String[] {"", "PK\u0003\u0004", "Sehr geehrte Damen und Herren"}) {
            var result = inspection.inspect(Optional.of("Brief.txt"), new ByteArrayInputStream(bytes(content)));

            assertThat(result.kind()).isEqualTo(FileKind.UNKNOWN);
            assertThat(result.report().counts()).containsOnlyKeys("FILE-1");
            assertThat(result.report().verdict()).isEqualTo(Verdict.UNREADABLE);
            assertThat(result.report().findings().getFirst().remedy(Locale.GERMAN))
                    .contains("KVDT", "XKM");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0138000con0~
            01380008230~0178002Obj_0032~
            01380008220~
            01380006310~
            <einlieferung>
            <ehd>
            <ClinicalDocument>
            <levelone>
            UNH+1
            """)
    void theBeginningAloneIsNoSoundFileOfAnyKind(String begin) throws IOException {
        var content = bytes(begin.replace("~", "\r\n"));

        var report = inspection
                .inspect(Optional.empty(), new ByteArrayInputStream(content))
                .report();

        assertThat(report.verdict().exitCode()).isGreaterThanOrEqualTo(1);
        assertThat(report.findings()).isNotEmpty();
    }

    @Test
    void aSheetOfMoreThanItsLimitIsRefusedUnread() throws IOException {
        var content = bytes("<levelone>" + " ".repeat(64 << 20));

        var report = inspection
                .inspect(Optional.empty(), new ByteArrayInputStream(content))
                .report();

        assertThat(report.findings()).extracting(finding -> finding.rule().id()).containsExactly("FILE-2");
    }

    @Test
    void aFileOfJustThatSizeIsRead() throws IOException {
        var begin = "UNH+1+";
        var content = bytes(begin + "x".repeat((64 << 20) - begin.length() - 1) + "'");

        var report = inspection
                .inspect(Optional.empty(), new ByteArrayInputStream(content))
                .report();

        assertThat(report.counts()).doesNotContainKey("FILE-2");
    }

    @Test
    void rulesOfLaboratoryDataThatCannotBeDecidedAreNamed() throws IOException {
        var file = bytes("01380008230\r\n0178002Obj_0032\r\n");

        var report = inspection
                .inspect(Optional.empty(), new ByteArrayInputStream(file))
                .report();

        assertThat(report.notChecked()).hasSameSizeAs(LdtCheck.undecided()).isNotEmpty();
    }

    @Test
    void everyKindHasACodeForProgramsAndANameForPeople() {
        assertThat(FileKind.values())
                .extracting(FileKind::code)
                .doesNotHaveDuplicates()
                .contains("kvdt", "level-one");
        assertThat(FileKind.LETTER.label().in(Locale.GERMAN, Map.of())).isEqualTo("Arztbrief (CDA R2)");
        assertThat(FileKind.LETTER.label().in(Locale.ENGLISH, Map.of())).isEqualTo("doctor's letter (CDA R2)");
    }

    @Test
    void aTailThatIsNoLineIsKept() throws IOException {
        assertThat(text(repaired(FileKind.LDT3, bytes("01380008230\r\nRest")).bytes()))
                .endsWith("8230\r\nRest");
    }

    @Test
    void lengthsLineEndsAndTheChecksumOfLaboratoryDataArePutRight() throws IOException {
        var broken = "99980008230\n0178002Obj_0032\r\n0499300" + "0".repeat(40) + "\r\n";
        var right = "01380008230\r\n0178002Obj_0032\r\n0499300";

        var once = repaired(FileKind.LDT3, bytes(broken));
        var again = repaired(FileKind.LDT3, once.bytes());

        assertThat(text(once.bytes())).startsWith(right);
        assertThat(text(once.bytes())).doesNotContain("0".repeat(40));
        assertThat(once.lines()).isEqualTo(2);
        assertThat(again.lines()).as("a repaired file is right").isZero();
        assertThat(again.bytes()).isEqualTo(once.bytes());
    }

    @Test
    void whereNothingIsMechanicalNothingIsWritten() throws IOException {
        assertThat(repaired(FileKind.LETTER, bytes("<ClinicalDocument/>")).lines())
                .isZero();
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Repaired(byte[] bytes, long lines) {}

    private static Repaired repaired(FileKind kind, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        long lines = MechanicalRepair.of(kind, new ByteArrayInputStream(content), out);
        return new Repaired(out.toByteArray(), lines);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
