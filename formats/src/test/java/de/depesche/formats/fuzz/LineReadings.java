package de.depesche.formats.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.formats.gdt.GdtMessage;
import de.depesche.formats.inspection.FileKind;
import de.depesche.formats.inspection.MechanicalRepair;
import de.depesche.formats.kvdt.BillingCases;
import de.depesche.formats.kvdt.KvdtCheck;
import de.depesche.formats.kvdt.MasterData;
import de.depesche.formats.ldt.LabFile;
import de.depesche.formats.ldt.LdtCheck;
import de.depesche.formats.ldt2.Ldt2File;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.xdt.Dialect;
import de.depesche.formats.xdt.XdtReader;
import de.depesche.formats.xdt.XdtRepair;
import de.depesche.formats.xdt.XdtWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The formats of the xDT family.
final class LineReadings {
    private static final String BILLING_NAME = "Z01021234500_04.07.2026_09.30.CON";
    private static final String ENDLESS = "XDT-ENDLESS";
    private static final Map<FileKind, Dialect> REPAIRED = Map.of(
            FileKind.KVDT, Dialect.KVDT,
            FileKind.LDT3, Dialect.LDT3,
            FileKind.LDT2, Dialect.LDT2,
            FileKind.GDT, Dialect.GDT);

    private LineReadings() {}

    /// What is read and written again is the same, byte by byte.
    static Stream<String> read(byte[] input) throws IOException {
        var copy = new ByteArrayOutputStream();
        var report = copied(input, Dialect.KVDT, copy);
        if (!report.counts().containsKey(ENDLESS)) {
            assertThat(Arrays.equals(copy.toByteArray(), input)).isTrue();
        }
        return Reports.told(report);
    }

    private static Report copied(byte[] input, Dialect dialect, ByteArrayOutputStream copy) throws IOException {
        var findings = new ReportBuilder();
        var reader = XdtReader.checking(in(input), dialect, findings);
        var writer = new XdtWriter(copy, reader.charset());
        while (reader.next()) {
            writer.raw(reader.line());
            Objects.requireNonNull(reader.line().text());
        }
        return findings.report();
    }

    static Stream<String> repair(byte[] input) throws IOException {
        var findings = new ReportBuilder();
        XdtRepair.repair(in(input), new ByteArrayOutputStream(), Dialect.LDT3, findings);
        var lines = new ReportBuilder();
        XdtReader.repairing(in(input), Dialect.GDT, lines).lines().forEach(Objects::requireNonNull);
        return Stream.concat(Reports.told(findings.report()), Reports.told(lines.report()));
    }

    /// Repaired files have right lengths, and repairing them once more changes nothing.
    static Stream<String> mechanical(byte[] input) throws IOException {
        var told = Stream.<String>empty();
        for (var kind : REPAIRED.entrySet()) {
            var once = new ByteArrayOutputStream();
            MechanicalRepair.of(kind.getKey(), in(input), once);
            var twice = new ByteArrayOutputStream();
            MechanicalRepair.of(kind.getKey(), in(once.toByteArray()), twice);
            assertThat(Arrays.equals(twice.toByteArray(), once.toByteArray()))
                    .as("%s", kind.getKey())
                    .isTrue();
            var report = copied(once.toByteArray(), kind.getValue(), new ByteArrayOutputStream());
            assertThat(report.counts()).doesNotContainKeys("XDT-LENGTH", "XDT-LENGTH-CHARACTERS");
            told = Stream.concat(told, Reports.told(report));
        }
        return told;
    }

    static Stream<String> billing(byte[] input) throws IOException {
        BillingCases.all(in(input));
        return Reports.told(new KvdtCheck(MasterData.NONE).check(Optional.of(BILLING_NAME), in(input)));
    }

    static Stream<String> laboratory(byte[] input) throws IOException {
        var findings = new ReportBuilder();
        LabFile.read(in(input), findings);
        return Stream.concat(Reports.told(LdtCheck.check(in(input))), Reports.told(findings.report()));
    }

    static Stream<String> oldLaboratory(byte[] input) throws IOException {
        var findings = new ReportBuilder();
        Ldt2File.read(in(input), findings);
        return Reports.told(findings.report());
    }

    static Stream<String> device(byte[] input) throws IOException {
        var findings = new ReportBuilder();
        GdtMessage.read(in(input), findings);
        return Reports.told(findings.report());
    }

    private static ByteArrayInputStream in(byte[] input) {
        return new ByteArrayInputStream(input);
    }
}
