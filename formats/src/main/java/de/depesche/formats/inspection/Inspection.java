package de.depesche.formats.inspection;

import de.depesche.formats.cda.Letters;
import de.depesche.formats.cda.LevelOneFiles;
import de.depesche.formats.companion.CompanionFiles;
import de.depesche.formats.companion.RoutingTable;
import de.depesche.formats.daleuv.Segments;
import de.depesche.formats.gdt.GdtMessage;
import de.depesche.formats.kvdt.KvdtCheck;
import de.depesche.formats.kvdt.MasterData;
import de.depesche.formats.ldt.LdtCheck;
import de.depesche.formats.ldt2.Ldt2File;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Where;
import de.depesche.formats.xml.XmlSchemas;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Checks a file without being told what it is.
///
/// ```java
/// var result = new Inspection(MasterData.NONE, Optional.empty()).inspect(Optional.of("Z01….CON"), in);
/// result.report().findings().forEach(finding -> System.out.println(finding.message(Locale.GERMAN)));
/// ```
///
/// May be kept and used by several threads.
public final class Inspection {
    /// In bytes, for the kinds that are looked at as a whole.
    private static final int LARGEST_WHOLE = 64 << 20;

    private final MasterData masterData;
    private final Optional<XmlSchemas> levelOneSchemas;

    /// @param masterData what the operator has imported; rules that need more say that they were not checked
    /// @param levelOneSchemas of eDMP and eHKS sheets, which KBV does not let others ship
    public Inspection(MasterData masterData, Optional<XmlSchemas> levelOneSchemas) {
        this.masterData = masterData;
        this.levelOneSchemas = levelOneSchemas;
    }

    /// What a file is, and what is wrong with it as that.
    public record Result(FileKind kind, Report report) {}

    private interface Reading {
        void read(ReportBuilder findings) throws IOException;
    }

    /// @param name of the file, where it is known: names have rules too
    /// @param in read to its end, and not closed
    public Result inspect(Optional<String> name, InputStream in) throws IOException {
        var whole = new BufferedInputStream(in, Recognition.NEEDED);
        whole.mark(Recognition.NEEDED);
        var head = whole.readNBytes(Recognition.NEEDED);
        whole.reset();
        var kind = Recognition.of(head);
        return new Result(kind, report(kind, name, whole));
    }

    private Report report(FileKind kind, Optional<String> name, InputStream in) throws IOException {
        return switch (kind) {
            case KVDT -> new KvdtCheck(masterData).check(name, in);
            case LDT3 -> collected(findings -> laboratory(in, findings));
            case LDT2 -> collected(findings -> Ldt2File.read(in, findings));
            case GDT -> collected(findings -> GdtMessage.read(in, findings));
            case COMPANION -> CompanionFiles.read(in, name).report();
            case ROUTING_TABLE -> RoutingTable.read(in).report();
            case LETTER -> Letters.read(in, name).report();
            case LEVEL_ONE ->
                whole(
                        in,
                        bytes ->
                                LevelOneFiles.read(bytes, name, levelOneSchemas).report());
            case DALE_UV -> whole(in, Inspection::segments);
            case UNKNOWN -> refused(InspectionRules.UNKNOWN);
        };
    }

    private static Report collected(Reading reading) throws IOException {
        var findings = new ReportBuilder();
        reading.read(findings);
        return findings.report();
    }

    private static void laboratory(InputStream in, ReportBuilder findings) throws IOException {
        LdtCheck.check(in, findings);
        LdtCheck.undecided().forEach(rule -> findings.notChecked(rule.rule(), rule.missing()));
    }

    private interface WholeReading {
        Report read(byte[] bytes);
    }

    private static Report whole(InputStream in, WholeReading reading) throws IOException {
        var bytes = in.readNBytes(LARGEST_WHOLE + 1);
        return bytes.length > LARGEST_WHOLE ? refused(InspectionRules.TOO_LARGE) : reading.read(bytes);
    }

    private static Report segments(byte[] bytes) {
        var findings = new ReportBuilder();
        Segments.read(new String(bytes, StandardCharsets.ISO_8859_1), findings);
        return findings.report();
    }

    private static Report refused(Rule rule) {
        var findings = new ReportBuilder();
        findings.unreadable(rule.at(Where.FILE));
        return findings.report();
    }
}
