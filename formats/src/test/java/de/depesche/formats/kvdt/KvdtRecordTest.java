package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.KvdtRecord.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.xdt.Dialect;
import de.depesche.formats.xdt.XdtReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KvdtRecordTest {
    private final KvdtRecord record = new KvdtRecord();

    @Test
    void fieldsAreFoundByNumberAndByTheirPlaceInTheTree() {
        fill("3101Ötz", "500020260415", "500103000", "50355-1", "5041R", "5098021234500", "500103040", "5098031234500");

        int first = record.first(5001);
        int second = record.next(first);
        assertThat(record.next(second)).isEqualTo(NONE);
        assertThat(record.text(record.child(first, 5098))).isEqualTo("021234500");
        assertThat(record.text(record.child(second, 5098))).isEqualTo("031234500");
        assertThat(record.child(first, 5041)).isEqualTo(NONE);
        assertThat(record.within(first, 5041)).isTrue();
        assertThat(record.within(second, 5041)).isFalse();
        assertThat(record.parent(first)).isEqualTo(record.first(5000));
        assertThat(record.parent(record.first(5041))).isEqualTo(record.first(5035));
        assertThat(record.text(record.first(3101))).isEqualTo("Ötz");
        assertThat(record.line(record.first(3101))).isEqualTo(1);
        assertThat(record.line(NONE)).isZero();
    }

    @Test
    void aFieldWithoutItsParentLeavesTheOthersInPlace() {
        fill("500020260415", "500103000", "5041R", "7777x", "6003G", "5098021234500");

        assertThat(record.parent(record.first(5041))).isEqualTo(NONE);
        assertThat(record.text(record.child(record.first(5001), 5098))).isEqualTo("021234500");
        assertThat(record.parent(record.first(6003))).isEqualTo(NONE);
    }

    @Test
    void contentsAreReadAsNumbersOnlyWhereTheyAre() {
        fill("410122026", "411020260430", "4109202604", "4133x0260430", "411220260", "41332026043O");

        assertThat(record.quarter(record.first(4101))).isEqualTo(Days.quarter(22026));
        assertThat(record.quarter(record.first(4112))).isEqualTo(NONE);
        assertThat(record.quarter(NONE)).isEqualTo(NONE);
        assertThat(record.day(record.first(4110))).isEqualTo(20260430);
        assertThat(record.day(record.first(4109))).isEqualTo(NONE);
        assertThat(record.day(record.first(4133))).isEqualTo(NONE);
        assertThat(record.day(NONE)).isEqualTo(NONE);
        assertThat(record.digits(record.first(4109))).isEqualTo(202604);
        assertThat(record.digits(record.first(4133))).isEqualTo(NONE);
        assertThat(record.is(record.first(4101), "22026")).isTrue();
        assertThat(record.is(record.first(4101), "22027")).isFalse();
        assertThat(record.is(record.first(4101), "2202")).isFalse();
        assertThat(record.is(NONE, "")).isFalse();
        assertThat(record.isAny(record.first(4101), "1", "22026")).isTrue();
        assertThat(record.isAny(record.first(4101), "1", "2")).isFalse();
    }

    @Test
    void theNextRecordKnowsNothingOfTheLast() {
        fill("3101Ötz", "500103000");
        fill("3102Anna");

        assertThat(record.has(3101)).isFalse();
        assertThat(record.has(5001)).isFalse();
        assertThat(record.size()).isEqualTo(1);
    }

    @Test
    void longRecordsGrow() {
        fill(Stream.iterate(0, i -> i + 1)
                .limit(2000)
                .map("3101Name %d"::formatted)
                .toArray(String[]::new));

        int at = record.first(3101);
        for (int i = 0; i < 2000; i++) {
            assertThat(record.text(at)).isEqualTo("Name " + i);
            at = record.next(at);
        }
        assertThat(at).isEqualTo(NONE);
    }

    private void fill(String... fields) {
        var reader = XdtReader.of(new ByteArrayInputStream(new KvdtFile(List.of(fields)).bytes()), Dialect.KVDT);
        var shape = KvdtVersion.all().getLast().shape(RecordKind.TREATMENT);
        record.begin(RecordKind.TREATMENT, shape, 0, reader.charset());
        try {
            while (reader.next()) {
                record.add(reader.line());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
