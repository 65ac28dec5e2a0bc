package de.depesche.formats.daleuv;

import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The files of an exchange by what they are for: an order file (Auftragsdatei) goes with a payload file
/// (Nutzdatendatei) of the same number, and a receipt (Quittungsdatei) answers both. How the files are named differs by
/// channel, so the caller says what each one is.
public final class Interchange {
    private static final Pattern ERROR_CODE = Pattern.compile("\\b[A-Z]{3}[0-9]{2}\\b");

    private Interchange() {}

    public enum Role {
        ORDER,
        PAYLOAD,
        RECEIPT
    }

    /// @param number what order, payload and receipt have in common
    public record File(Role role, String number, String name) {}

    /// What is missing a counterpart.
    ///
    /// @param delivered numbers of earlier deliveries, which receipts may answer
    public static void check(List<File> files, Set<String> delivered, Findings findings) {
        var roles = new TreeMap<String, Set<Role>>();
        files.forEach(file ->
                roles.computeIfAbsent(file.number(), number -> new TreeSet<>()).add(file.role()));
        for (var file : files) {
            var present = roles.getOrDefault(file.number(), Set.of());
            var where = Where.FILE.inFile(file.name());
            var facts = Map.of("found", file.name());
            switch (file.role()) {
                case ORDER, PAYLOAD -> {
                    if (!present.contains(Role.ORDER) || !present.contains(Role.PAYLOAD)) {
                        findings.add(Segments.BOOK.rule("DALE-PAIR").at(where, facts));
                    }
                }
                case RECEIPT -> {
                    if (!present.contains(Role.ORDER) && !delivered.contains(file.number())) {
                        findings.add(Segments.BOOK.rule("DALE-RECEIPT").at(where, facts));
                    }
                }
            }
        }
    }

    /// The rule that order and payload go together, for callers who cannot decide it.
    public static Rule pair() {
        return Segments.BOOK.rule("DALE-PAIR");
    }

    /// The error codes that a receipt names, such as `ALL01`, each with the text of its element. What the codes mean is
    /// the insurers' list to say; their text is shown as it came.
    public static List<ReceiptError> errors(List<Segment> receipt) {
        var errors = new ArrayList<ReceiptError>();
        for (var segment : receipt) {
            for (var element : segment.elements()) {
                var text = String.join(" ", element).strip();
                ERROR_CODE.matcher(text).results().forEach(code -> errors.add(new ReceiptError(code.group(), text)));
            }
        }
        return List.copyOf(errors);
    }

    /// @param code three letters and two digits
    /// @param text of the element, code included
    public record ReceiptError(String code, String text) {}
}
