package de.depesche.formats.kvdt;

import de.depesche.formats.identifiers.Bsnr;
import de.depesche.formats.identifiers.BsnrPrefixes;
import de.depesche.formats.xdt.LineView;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Holds identifiers against their check digits, byte by byte: a file has a LANR in every tenth line. What a patient's
/// card says is said once a number, not in every case again.
final class IdentifierCheck {
    private static final int DIGITS = 9;
    private static final int KVNR_LENGTH = 10;
    private static final int MOST_REMEMBERED = 10_000;
    /// The day on which the first quarter of KVDT 6.02 begins.
    private static final LocalDate KVDT_6_02 = LocalDate.of(2026, 4, 1);

    private static final BsnrPrefixes PREFIXES = BsnrPrefixes.german();

    private final Found found;
    private final FileFacts file;
    private final Set<Long> told = new HashSet<>();
    private final Map<Integer, Boolean> practices = new HashMap<>();

    IdentifierCheck(FileFacts file, Found found) {
        this.file = file;
        this.found = found;
    }

    void line(LineView line, RecordKind kind, FieldSpec.Identifier identifier) {
        if (identifier == FieldSpec.Identifier.KVNR) {
            kvnr(line, kind);
            return;
        }
        int number = line.length() == DIGITS ? line.digits() : -1;
        if (number < 0) {
            return;
        }
        switch (identifier) {
            case LANR -> lanr(line, kind, number);
            case BSNR -> bsnr(line, kind, number);
            case IK -> ik(line, kind, number);
            case ASV -> team(line, kind, number);
            case PSEUDO, KVNR, NONE -> {}
        }
    }

    private void lanr(LineView line, RecordKind kind, int lanr) {
        if (lanr == 888_888_800) {
            found.at(IdentifierRules.OBSOLETE_LANR, line.number(), kind, line.field());
        } else if (lanr / 1000 == 555_555 || CheckDigits.doctor(lanr / 1000) != lanr / 100 % 10) {
            found.at(IdentifierRules.LANR, line.number(), kind, line.field(), "found", line.text());
        }
    }

    private void bsnr(LineView line, RecordKind kind, int bsnr) {
        if (!isOfAKv(line, bsnr)) {
            found.at(IdentifierRules.BSNR, line.number(), kind, line.field(), "found", line.text());
        }
    }

    private boolean isOfAKv(LineView line, int bsnr) {
        if (practices.size() > MOST_REMEMBERED) {
            practices.clear();
        }
        return practices.computeIfAbsent(
                bsnr,
                _ -> PREFIXES.warnings(
                                new Bsnr(line.text()), file.quarterBegins().orElse(KVDT_6_02))
                        .isEmpty());
    }

    private void ik(LineView line, RecordKind kind, int ik) {
        if (CheckDigits.institution(ik / 10 % 1_000_000) != ik % 10 && isNew(ik)) {
            found.at(IdentifierRules.IK, line.number(), kind, line.field(), "found", line.text());
        }
    }

    private void team(LineView line, RecordKind kind, int team) {
        if (team / 10_000_000 != 0 || CheckDigits.doctor(team / 10 % 1_000_000) != team % 10) {
            found.at(IdentifierRules.TEAM, line.number(), kind, line.field(), "found", line.text());
        }
    }

    private void kvnr(LineView line, RecordKind kind) {
        int letter = line.length() == KVNR_LENGTH ? line.byteAt(0) - 'A' + 1 : 0;
        int digits = letter < 1 || letter > 26 ? -1 : CheckDigits.digits(line, 1, KVNR_LENGTH);
        if (digits < 0) {
            found.at(IdentifierRules.KVNR_FORM, line.number(), kind, line.field());
        } else if (letter == 'T' - 'A' + 1 && digits == 555_558_879) {
            found.at(IdentifierRules.KVNR_FORBIDDEN, line.number(), kind, line.field());
        } else if (CheckDigits.insured(letter, digits / 10) != digits % 10
                && isNew(letter * 10_000_000_000L + digits)) {
            found.at(IdentifierRules.KVNR, line.number(), kind, line.field());
        }
    }

    private boolean isNew(long number) {
        return told.size() >= MOST_REMEMBERED || told.add(number);
    }
}
