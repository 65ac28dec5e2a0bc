package de.depesche.formats.kvdt;

import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.xdt.Dialect;
import de.depesche.formats.xdt.LineView;
import de.depesche.formats.xdt.XdtReader;
import de.depesche.formats.xdt.XdtRules;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Checks a KVDT file from its first byte to its last, in constant memory: lines, fields, records, packages, and every
/// rule of the catalogue.
///
/// ```java
/// var report = new KvdtCheck(MasterData.NONE).check(Optional.of("Z01….CON"), in);
/// report.findings().forEach(finding -> System.out.println(finding.message(Locale.GERMAN)));
/// ```
///
/// May be kept and used by several threads; each call reads one file.
public final class KvdtCheck {
    private final MasterData masterData;

    public KvdtCheck(MasterData masterData) {
        this.masterData = masterData;
    }

    /// The whole catalogue, the rules of lines included.
    public static List<Rule> rules() {
        return Stream.concat(XdtRules.all().stream(), Catalogue.ALL.stream().map(KvdtRule::rule))
                .toList();
    }

    /// @param name of the file; without one the rules about the name are left out
    /// @param in read to its end, and not closed
    public Report check(Optional<String> name, InputStream in) throws IOException {
        var findings = new ReportBuilder();
        new Run(findings).file(name, in);
        return findings.report();
    }

    /// One file.
    private final class Run {
        private final Findings findings;
        private final Found found;
        private final FileFacts file = new FileFacts(masterData);
        private final FieldCheck fields;
        private final RecordCheck records;
        private final KvdtRecord record = new KvdtRecord();
        private boolean known;
        private boolean begun;

        Run(Findings findings) {
            this.findings = findings;
            this.found = new Found(findings);
            this.fields = new FieldCheck(file, found);
            this.records = new RecordCheck(file, found);
        }

        void file(Optional<String> name, InputStream in) throws IOException {
            var reader = XdtReader.checking(in, Dialect.KVDT, findings);
            while (reader.next()) {
                var line = reader.line();
                if (line.field() == 8000) {
                    begin(reader, line);
                } else if (line.field() >= 0 && known) {
                    add(line);
                }
            }
            finish();
            records.end();
            name.ifPresent(one -> NameCheck.look(one, file, found));
            found.close();
        }

        private void begin(XdtReader reader, LineView line) {
            finish();
            var kind = RecordKind.of(line.text());
            known = kind.isPresent();
            begun = known;
            if (kind.isEmpty()) {
                found.at(PackageRules.UNKNOWN_RECORD, line.number(), line.fieldNumber());
            } else {
                record.begin(kind.get(), file.version().shape(kind.get()), line.number(), reader.charset());
            }
        }

        private void add(LineView line) {
            fields.line(line, record.kind(), file.version());
            if (!record.add(line) && begun) {
                begun = false;
                found.at(PackageRules.LARGE, line.number(), record.kind(), line.field());
            }
        }

        private void finish() {
            if (known) {
                records.record(record);
            }
            known = false;
        }
    }
}
