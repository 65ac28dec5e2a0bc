package de.depesche.formats.ldt;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LdtCheckTest {

    @Test
    void aFindingNamesLineObjectAndField() throws IOException {
        var broken = "8215( 8159:Obj_0059( 8410=Qu 7303=1 ) )";
        assertThat(place(broken, "LDT3-K003")).isEqualTo("4 Obj_0059 8410");
        assertThat(place("8215( 8110:Obj_0010( 6303=pdf ) )", "LDT3-K001")).isEqualTo("3 Obj_0010 -");
        assertThat(place("8205( 8160:Obj_0060( 7306=01 8420=1 8419=1 ) )", "LDT3-K002"))
                .isEqualTo("6 Obj_0060 8419");
        assertThat(place("8215( 8102:Obj_0002( 4239=24 ) )", "LDT3-K016")).isEqualTo("4 8215 4239");
    }

    @Test
    void theTablesNameLineObjectAndFieldToo() throws IOException {
        assertThat(place("8230( 7265=12 )", "LDT3-S-LAENGE")).isEqualTo("2 8230 7265");
        assertThat(place("8230( 7265=9 )", "LDT3-E067")).isEqualTo("2 8230 7265");
        assertThat(place("8230( 7265=1 )", "LDT3-S-PFLICHTFELD")).isEqualTo("1 8230 8132");
        assertThat(place("8230( 7265=1 7265=1 )", "LDT3-S-ANZAHL")).isEqualTo("3 8230 7265");
        assertThat(place("8215( 8145:Obj_0045( 3119=1 ) )", "LDT3-F013")).isEqualTo("4 Obj_0045 3119");
        assertThat(place("8215( 8145=Inpatie 8002=Obj_0045 3000=1 8003=Obj_0045 )", "LDT3-S-OBJEKTNAME"))
                .isEqualTo("2 8215 8145");
        assertThat(place("8215( 8299:Obj_0058( 7303=1 4121=0 5001=01321 ) )", "LDT3-S-PFLICHTFELD"))
                .isEqualTo("1 8215 8101");
    }

    @Test
    void bracketsAreNamedWhereTheyBreak() throws IOException {
        assertThat(place("8230( 7265=1 ) 3000=1", "LDT3-S-AUSSERHALB")).isEqualTo("4 - 3000");
        assertThat(place("8215( 8145=Patient )", "LDT3-S-OBJEKTFEHLT")).isEqualTo("2 8215 8145");
        assertThat(place("8215( 8145:Obj_0045( ) )", "LDT3-S-OBJEKTLEER")).isEqualTo("3 Obj_0045 8002");
        assertThat(place("8215( 8145=Patient 8002=Obj_0045 3000=1 )", "LDT3-S-OBJEKTOFFEN"))
                .isEqualTo("3 Obj_0045 8002");
        assertThat(place("8000=8230 7265=1 8001=8231", "LDT3-S-SATZENDE")).isEqualTo("3 8230 8001");
        assertThat(place("8000=8230 7265=1", "LDT3-S-SATZOFFEN")).isEqualTo("1 8230 8000");
        assertThat(place("9999( 3000=1 )", "LDT3-S-SATZART")).isEqualTo("1 9999 8000");
        assertThat(place("8215( 8145:Obj_0047( 3101=A ) )", "LDT3-S-OBJEKTART")).isEqualTo("3 8215 8145");
        assertThat(place("8215( 8002=Obj_0045 3000=1 8003=Obj_0045 )", "LDT3-S-ANKUENDIGUNG"))
                .isEqualTo("2 8215 8002");
        assertThat(place("8215( 8003=Obj_0047 )", "LDT3-S-OBJEKTENDE")).isEqualTo("2 8215 8003");
        assertThat(place("8215( 8145:Obj_0045( 1234=1 ) )", "LDT3-S-FELDUNBEKANNT"))
                .isEqualTo("4 Obj_0045 1234");
        assertThat(place("8230( 8132:Obj_0032( 0001=LDT3.2.99 ) )", "LDT3-S-VERSION"))
                .isEqualTo("4 - 0001");
        assertThat(place("8231( 9300=0 )", "LDT3-E157")).isEqualTo("2 - 9300");
        assertThat(place("8215( 8145:Obj_0045( 3000=1 ) )", "LDT3-S-SATZFOLGE")).isEqualTo("1 8215 -");
    }

    @Test
    void messagesSayWhatIsWrongAndWhatToDo() throws IOException {
        var missing = first("8230( 7265=1 )", "LDT3-S-PFLICHTFELD");
        assertThat(missing.message(Locale.GERMAN))
                .isEqualTo("In Kopf der Auftragsdatei (8230) fehlt FK 8132 (Kopfdaten).");
        var length = first("8215( 8145:Obj_0045( 3105=12345 ) )", "LDT3-S-LAENGE");
        assertThat(length.message(Locale.ENGLISH)).isEqualTo("Versichertennummer has 5 characters; 6–12 are allowed.");
        assertThat(first("8230( 7265=12 )", "LDT3-S-LAENGE").message(Locale.GERMAN))
                .isEqualTo("Absender der Datensätze hat 2 Zeichen; erlaubt sind 1.");
        var value = first("8230( 7265=9 )", "LDT3-E067");
        assertThat(value.message(Locale.GERMAN))
                .isEqualTo("Absender der Datensätze hat den Wert „9“, den es nicht gibt.");
        assertThat(value.remedy(Locale.GERMAN)).isEqualTo("Erlaubt sind: 1, 2, 3.");
        assertThat(first("8000=8230 7265=1 8001=8231", "LDT3-S-SATZENDE").message(Locale.GERMAN))
                .isEqualTo("Der Satz 8230 aus Zeile 1 endet als 8231.");
        assertThat(first("8215( 8145:Obj_0047( 3101=A ) )", "LDT3-S-OBJEKTART").message(Locale.GERMAN))
                .isEqualTo("Auf FK 8145 folgt Obj_0047; erlaubt ist Obj_0045.");
        assertThat(first("8215( 8145=Patient )", "LDT3-S-OBJEKTFEHLT").message(Locale.GERMAN))
                .isEqualTo("Das Objekt zu „Patient“ fehlt.");
        assertThat(first("8230( 7265=1 )", "LDT3-S-SATZFOLGE").message(Locale.GERMAN))
                .isEqualTo("Nach 8230 darf - nicht stehen.");
    }

    @Test
    void openSetsOnlyWarnAndDoubtfulRulesTooButTheRestRefuses() {
        assertThat(severity("LDT3-E053")).isEqualTo(Severity.WARNING);
        assertThat(severity("LDT3-E019")).isEqualTo(Severity.ERROR);
        assertThat(severity("LDT3-K135")).isEqualTo(Severity.WARNING);
        assertThat(severity("LDT3-K001")).isEqualTo(Severity.ERROR);
        assertThat(severity("LDT3-F013")).isEqualTo(Severity.ERROR);
        assertThat(severity("LDT3-F013P")).isEqualTo(Severity.WARNING);
        assertThat(severity("LDT3-F020P")).isEqualTo(Severity.WARNING);
    }

    @Test
    void whatFollowsAnUnreadableNestingIsNotTrusted() throws IOException {
        var deep = "8215( " + "8110:A( ".repeat(32);
        assertThat(check(deep).readable()).isFalse();
        assertThat(check("8215( " + "8110:A( ".repeat(31)).readable()).isTrue();
    }

    @Test
    void aDamagedLineIsNamedAndTheRestIsChecked() throws IOException {
        var report = LdtCheck.check(new ByteArrayInputStream(
                "01380008230\r\nUnsinn\r\n01072659\r\n01380018230\r\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(report.counts()).containsKeys("XDT-FIELD", "LDT3-E067").doesNotContainKey("LDT3-S-FELDUNBEKANNT");
    }

    @Test
    void anotherChecksumAfterTheFirstIsNoChecksum() throws IOException {
        assertThat(check("8231( 9300=SUM 9300=0 )").counts()).doesNotContainKey("LDT3-E157");
    }

    @Test
    void theHeadOfTheFileIsItsFirstRecord() throws IOException {
        var sender = "8119:Obj_0019( 0203=A 0201=181234500 )";
        assertThat(check("8215( " + sender
                                + " ) 8230( 8114:Obj_0014( 0212=123456640 ) ) 8215( 8102:Obj_0002( 4239=27 ) )")
                        .counts())
                .containsKey("LDT3-K020");
    }

    private static Severity severity(String id) {
        return LdtCheck.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow()
                .severity();
    }

    private static Report check(String sketch) throws IOException {
        return LdtCheck.check(new ByteArrayInputStream(Sketch.bytes(sketch)));
    }

    private static Finding first(String sketch, String rule) throws IOException {
        return check(sketch).findings().stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " is not found in " + sketch));
    }

    /// Line, record or object, and field; `-` for none.
    private static String place(String sketch, String rule) throws IOException {
        var where = first(sketch, rule).where();
        return (where.line().isPresent() ? "" + where.line().getAsLong() : "-")
                + " " + where.record().orElse("-")
                + " " + where.field().orElse("-");
    }
}
