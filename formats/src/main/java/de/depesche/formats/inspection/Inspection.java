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
import de.depesche.formats.ldt.LdtFileName;
import de.depesche.formats.ldt2.Ldt2File;
import de.depesche.formats.mail.MailPart;
import de.depesche.formats.mail.Parcel;
import de.depesche.formats.pdf.PdfFiles;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Where;
import de.depesche.formats.xml.XmlSchemas;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    private final Optional<XmlSchemas> schema;
    private final Optional<Receivers> receivers;

    /// @param masterData what the operator has imported; rules that need more say that they were not checked
    /// @param schema of eDMP and eHKS sheets, or CDA.xsd of letters: neither may be shipped by others. By its
    ///     namespace one sees which files it is for
    public Inspection(MasterData masterData, Optional<XmlSchemas> schema) {
        this(masterData, schema, Optional.empty());
    }

    private Inspection(MasterData masterData, Optional<XmlSchemas> schema, Optional<Receivers> receivers) {
        this.masterData = masterData;
        this.schema = schema;
        this.receivers = receivers;
    }

    /// The same, for who knows what the receivers of deliveries take.
    public Inspection with(Receivers known) {
        return new Inspection(masterData, schema, Optional.of(known));
    }

    /// The rules of files before their format is known, and of what travels together.
    public static List<Rule> rules() {
        return Stream.concat(InspectionRules.BOOK.rules().stream(), ParcelRules.BOOK.rules().stream())
                .toList();
    }

    /// What a file is, and what is wrong with it as that.
    ///
    /// @param report of everything in it; a finding names the part where it stands
    /// @param parts of a mail or of files that travel together; none of a single file
    public record Result(FileKind kind, Report report, List<Part> parts) {
        public Result {
            parts = List.copyOf(parts);
        }
    }

    /// @param name as the mail or the folder has it
    public record Part(String name, FileKind kind) {}

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
        return kind == FileKind.MAIL ? mail(whole) : new Result(kind, report(kind, name, whole), List.of());
    }

    /// Checks what travels together, with one verdict.
    ///
    /// @throws IOException where a file cannot be read
    public Result inspect(Parcel parcel) throws IOException {
        return new ParcelInspection(this, parcel).inspect();
    }

    private Result mail(InputStream in) throws IOException {
        var bytes = in.readNBytes(LARGEST_WHOLE + 1);
        return bytes.length > LARGEST_WHOLE
                ? new Result(FileKind.MAIL, refused(ParcelRules.BOOK.rule("PARCEL-LARGE")), List.of())
                : inspect(Parcel.of(MailPart.parse(bytes)));
    }

    Optional<Receivers> receivers() {
        return receivers;
    }

    /// The imported schema, where it is one for that kind.
    Optional<XmlSchemas> schemaOf(FileKind kind) {
        return schema.filter(
                imported -> (kind == FileKind.LETTER) == imported.namespace().equals(Letters.NAMESPACE));
    }

    private Report report(FileKind kind, Optional<String> name, InputStream in) throws IOException {
        return switch (kind) {
            case KVDT -> new KvdtCheck(masterData).check(name, in);
            case LDT3 -> collected(findings -> laboratory(name, in, findings));
            case LDT2 -> collected(findings -> Ldt2File.read(in, findings));
            case GDT -> collected(findings -> GdtMessage.read(in, findings));
            case COMPANION -> CompanionFiles.read(in, name).report();
            case ROUTING_TABLE -> RoutingTable.read(in).report();
            case LETTER -> Letters.read(in, name, schemaOf(kind)).report();
            case LEVEL_ONE ->
                whole(
                        in,
                        bytes -> LevelOneFiles.read(bytes, name, schemaOf(kind)).report());
            case DALE_UV -> whole(in, Inspection::segments);
            case PDF -> whole(in, PdfFiles::read);
            case MAIL, SEALED, ONE_CLICK, DOCUMENTATION, LETTER_MAIL, DALE_UV_DELIVERY, FILES, UNKNOWN ->
                refused(InspectionRules.UNKNOWN);
        };
    }

    private static Report collected(Reading reading) throws IOException {
        var findings = new ReportBuilder();
        reading.read(findings);
        return findings.report();
    }

    private static void laboratory(Optional<String> name, InputStream in, ReportBuilder findings) throws IOException {
        name.ifPresent(given -> LdtFileName.check(given, findings));
        LdtCheck.check(in, findings);
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
