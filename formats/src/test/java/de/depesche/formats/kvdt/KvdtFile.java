package de.depesche.formats.kvdt;

import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Report;
import de.depesche.formats.xdt.XdtWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// An invented file of a test, as fields, with the acts that damage it. A record is called by what FK 8000 says; of
/// several the first is meant.
record KvdtFile(List<String> fields) {
    static final String NAME = "Z01021234500_04.07.2026_09.30.CON";

    KvdtFile {
        fields = List.copyOf(fields);
    }

    /// ADT with one case of each kind, second quarter of 2026, without any finding.
    static KvdtFile adt() {
        return of("adt.txt");
    }

    static KvdtFile of(String resource) {
        return new KvdtFile(text(resource).lines().toList());
    }

    static String text(String resource) {
        try (var in = Objects.requireNonNull(KvdtFile.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Another content in the record's first field of that number.
    KvdtFile with(String record, String field, String content) {
        var changed = new ArrayList<>(fields);
        changed.set(indexOf(record, field), field + content);
        return new KvdtFile(changed);
    }

    /// Lines behind the record's first field of that number.
    KvdtFile after(String record, String field, String... lines) {
        var changed = new ArrayList<>(fields);
        changed.addAll(indexOf(record, field) + 1, List.of(lines));
        return new KvdtFile(changed);
    }

    /// Without any field of that number in the record.
    KvdtFile without(String record, String field) {
        var changed = new ArrayList<>(fields);
        int begin = begin(record);
        changed.subList(begin + 1, end(begin)).removeIf(line -> line.startsWith(field));
        return new KvdtFile(changed);
    }

    KvdtFile withoutRecord(String record) {
        var changed = new ArrayList<>(fields);
        int begin = begin(record);
        changed.subList(begin, end(begin)).clear();
        return new KvdtFile(changed);
    }

    /// The records of that kind once more, behind another.
    KvdtFile again(String record, String behind) {
        var changed = new ArrayList<>(fields);
        int begin = begin(record);
        changed.addAll(end(begin(behind)), fields.subList(begin, end(begin)));
        return new KvdtFile(changed);
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        var writer = new XdtWriter(out, Charset.forName("ISO-8859-15"));
        try {
            for (var field : fields) {
                writer.line(field.substring(0, 4), field.substring(4));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    Report check() {
        return check(NAME, MasterData.NONE);
    }

    Report check(String name, MasterData masterData) {
        try {
            return new KvdtCheck(masterData).check(Optional.of(name), new ByteArrayInputStream(bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MasterData masterData() {
        return new MasterData(
                Optional.of(IcdTable.parse(text("icd.csv"))),
                Optional.of(EbmTable.parse(text("ebm.csv"))),
                Optional.of(PayerTable.parse(text("payers.csv"))));
    }

    static List<String> ids(Report report) {
        return report.findings().stream()
                .map(Finding::rule)
                .map(rule -> rule.id())
                .distinct()
                .toList();
    }

    private int begin(String record) {
        return fields.indexOf("8000" + record);
    }

    private int end(int begin) {
        return Stream.iterate(begin + 1, i -> i + 1)
                .filter(i -> i == fields.size() || fields.get(i).startsWith("8000"))
                .findFirst()
                .orElseThrow();
    }

    private int indexOf(String record, String field) {
        int at = begin(record);
        while (!fields.get(at).startsWith(field)) {
            at++;
        }
        return at;
    }
}
