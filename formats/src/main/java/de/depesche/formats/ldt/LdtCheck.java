package de.depesche.formats.ldt;

import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Where;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Checks an LDT 3 file against the tables and all rules of the catalogue.
///
/// ```java
/// var report = LdtCheck.check(in);
/// report.findings().forEach(finding -> System.out.println(finding.message(Locale.GERMAN)));
/// ```
public final class LdtCheck {
    private static final String BEGIN = "";
    private static final Map<String, Set<String>> FOLLOWERS = Map.of(
            BEGIN,
            Set.of("8230", "8220"),
            "8230",
            Set.of("8215"),
            "8215",
            Set.of("8215", "8231"),
            "8220",
            Set.of("8205"),
            "8205",
            Set.of("8205", "8221"));
    private static final Set<String> LAST = Set.of("8231", "8221");

    private final Findings findings;
    private final FieldCheck fields;
    private final ContextCheck context;
    private Optional<Surroundings> head = Optional.empty();
    private String before = BEGIN;

    private LdtCheck(Findings findings) {
        this.findings = findings;
        this.fields = new FieldCheck(findings);
        this.context = new ContextCheck(findings);
    }

    /// @param in the bytes of the file; stays open
    public static Report check(InputStream in) throws IOException {
        var findings = new ReportBuilder();
        check(in, findings);
        return findings.report();
    }

    /// For callers who collect the findings of several files or parts.
    public static void check(InputStream in, Findings findings) throws IOException {
        var check = new LdtCheck(findings);
        var reader = new LdtReader(in, findings);
        for (var record = reader.next(); record.isPresent(); record = reader.next()) {
            check.record(record.get());
        }
        check.end();
        UndecidedRules.all().forEach(undecided -> findings.notChecked(undecided.rule(), undecided.missing()));
    }

    /// Every rule that is decided, in the order in which a catalogue shows them.
    public static List<Rule> rules() {
        return Stream.of(
                        StructureRules.all().stream(),
                        Stream.of(Checksum.RULE),
                        Formats.all().stream().map(Format::rule),
                        FieldCheck.valueRules().stream(),
                        ContextCheck.rules().stream().map(ContextRule::rule))
                .flatMap(rules -> rules)
                .toList();
    }

    /// Rules of LDT 3 that a file alone does not decide, with the reason.
    public static List<Report.NotChecked> undecided() {
        return UndecidedRules.all();
    }

    private void record(LdtRecord record) {
        order(record);
        var around = new Surroundings(record, head);
        if (head.isEmpty()) {
            head = Optional.of(around);
            version(record);
        }
        Place.of(around).walk(place -> {
            fields.check(place);
            context.check(place);
        });
    }

    private void order(LdtRecord record) {
        if (!FOLLOWERS.getOrDefault(before, Set.of()).contains(record.kind())) {
            findings.add(StructureRules.FILE_ORDER.at(
                    Where.line(record.line()).inRecord(record.kind()),
                    Map.of("before", before.isEmpty() ? "-" : before, "found", record.kind())));
        }
        before = record.kind();
    }

    private void version(LdtRecord record) {
        record.all()
                .filter(field ->
                        field.is("0001") && Versions.of(field.content()).isEmpty())
                .forEach(field -> findings.add(StructureRules.VERSION.at(
                        Where.line(field.line()).atField("0001"), Map.of("found", field.content()))));
    }

    private void end() {
        if (!before.equals(BEGIN) && !LAST.contains(before)) {
            findings.add(StructureRules.FILE_ORDER.at(Where.FILE, Map.of("before", before, "found", "-")));
        }
    }
}
