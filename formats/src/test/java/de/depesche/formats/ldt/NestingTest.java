package de.depesche.formats.ldt;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.rules.ReportBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What stands in what, also where a file is cut off or its objects are not closed.
class NestingTest {

    @Test
    void aRecordThatIsCutOffIsReadAsFarAsItGoes() throws IOException {
        assertThat(read("8000=8215 8311=A")).containsExactly("8215 8311");
        assertThat(read("8000=8215 8311=A 8000=8220 8310=B")).containsExactly("8215 8311", "8220 8310");
        assertThat(read("8000=8215 8145=Patient 8002=Obj_0045 8147=Person 8002=Obj_0047 3101=Muster"))
                .containsExactly("8215 8145( 8147( 3101 ) )");
    }

    @Test
    void anEndClosesWhatIsOpenInside() throws IOException {
        assertThat(read("8000=8215 8145=Patient 8002=Obj_0045 8147=Person 8002=Obj_0047 3101=Muster 8003=Obj_0045"
                        + " 8311=A 8001=8215"))
                .containsExactly("8215 8145( 8147( 3101 ) ) 8311");
        assertThat(read("8000=8215 8145=Patient 8002=Obj_0045 8147=Person 8002=Obj_0047 3101=Muster 8001=8215"))
                .containsExactly("8215 8145( 8147( 3101 ) )");
        assertThat(
                        read(
                                "8000=8215 8145=Patient 8002=Obj_0045 3101=Muster 8003=Obj_0047 3102=Eva 8003=Obj_0045 8001=8215"))
                .containsExactly("8215 8145( 3101 3102 )");
    }

    /// Found by the fuzzer.
    @Test
    void theEndOfAnObjectDoesNotEndTheRecord() throws IOException {
        assertThat(read("8000=8215 8145=Patient 8002=Obj_0045 3101=Muster 8003=8215 3102=Eva 8001=8215"))
                .containsExactly("8215 8145( 3101 3102 )");
        assertThat(read("8000=8215 8003=8215 8311=A 8001=8215")).containsExactly("8215 8311");
    }

    /// Whether a field stands there already was once looked for in all of them: minutes for this file.
    @Test
    @Timeout(60)
    void aRecordOfManyFieldsIsReadInTheTimeOfItsLines() throws IOException {
        var many = 300_000;
        var file = Sketch.bytes("8205( 8160:Obj_0060( 7306=01 8420=1" + " 8142=Normalwert".repeat(many)
                + " 8419=1".repeat(many) + " ) )");

        var reader = new LdtReader(new ByteArrayInputStream(file), new ReportBuilder());

        assertThat(reader.next()).isPresent();
    }

    @Test
    void linesOutsideOfRecordsAreLeftOut() throws IOException {
        assertThat(read("3000=1 8001=8215 8002=Obj_0045 8003=Obj_0045")).isEmpty();
        assertThat(read("8215( 8311=A ) 3000=1 8215( 8311=B )")).containsExactly("8215 8311", "8215 8311");
    }

    @Test
    void whatIsMissingInAnObjectIsNamedWithIt() throws IOException {
        var report = LdtCheck.check(new ByteArrayInputStream(Sketch.bytes("8215( 8299:Obj_0058( 4121=0 ) )")));

        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals(StructureRules.MISSING))
                .extracting(finding -> finding.where().record().orElse(""))
                .contains("Obj_0058");
    }

    private static List<String> read(String sketch) throws IOException {
        var reader = new LdtReader(new ByteArrayInputStream(Sketch.bytes(sketch)), new ReportBuilder());
        var records = new ArrayList<String>();
        for (var record = reader.next(); record.isPresent(); record = reader.next()) {
            records.add(record.get().kind() + fields(record.get().fields()));
        }
        return records;
    }

    private static String fields(List<LdtField> fields) {
        var shown = new StringBuilder();
        for (var field : fields) {
            shown.append(' ').append(field.number());
            shown.append(fields(field.fields()));
            field.object()
                    .ifPresent(object ->
                            shown.append('(').append(fields(object.fields())).append(" )"));
        }
        return shown.toString();
    }
}
