package de.depesche.formats.json;

import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Rule;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.exc.JacksonIOException;

/// Turns a file into JSON and JSON into the file again.
///
/// ```java
/// switch (Conversions.toJson(Optional.of("Z01.con"), in, out)) {
///     case Conversion.Done(var format) -> …
///     case Conversion.Refused(var finding) -> show(finding.message(GERMAN), finding.remedy(GERMAN));
/// }
/// ```
///
/// Lines (KVDT, LDT, GDT) pass through in constant memory, whatever the size of the file; XML and EDIFACT are held in
/// memory and taken up to 32 MiB. Streams stay open: they are the caller's. After a refusal the output is incomplete
/// and to be thrown away.
public final class Conversions {
    private Conversions() {}

    /// What a conversion can refuse, and what to do then.
    public static List<Rule> rules() {
        return Refusal.BOOK.rules();
    }

    /// @param fileName for messages alone; what the file is, its content says
    /// @throws IOException where a stream fails
    public static Conversion toJson(Optional<String> fileName, InputStream in, OutputStream out) throws IOException {
        return guarded(fileName, () -> {
            var head = Head.of(in);
            try (var json = JsonFiles.writer(out)) {
                switch (head.format().family()) {
                    case LINES -> new XdtToJson(head, json).convert();
                    case XML -> new XmlToJson(head, json).convert();
                    case SEGMENTS -> new SegmentsToJson(head, json).convert();
                }
            }
            out.write('\n');
            out.flush();
            return head.format();
        });
    }

    /// @param in JSON as [#toJson] writes it, edited or not
    /// @throws IOException where a stream fails
    public static Conversion fromJson(InputStream in, OutputStream out) throws IOException {
        return guarded(Optional.empty(), () -> {
            var buffered = new BufferedOutputStream(out);
            try (var json = JsonSource.of(in)) {
                var format = new JsonToFile(json, buffered).convert();
                buffered.flush();
                return format;
            }
        });
    }

    private static Conversion guarded(Optional<String> fileName, Work work) throws IOException {
        try {
            return new Conversion.Done(work.run());
        } catch (Refusal refusal) {
            var finding = refusal.finding();
            return new Conversion.Refused(
                    fileName.map(name -> named(finding, name)).orElse(finding));
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private static Finding named(Finding finding, String fileName) {
        return new Finding(finding.rule(), finding.where().inFile(fileName), finding.facts());
    }

    @FunctionalInterface
    private interface Work {
        SourceFormat run() throws IOException;
    }
}
