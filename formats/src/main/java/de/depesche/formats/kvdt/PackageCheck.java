package de.depesche.formats.kvdt;

import de.depesche.formats.kvdt.RecordKind.Part;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Follows the records of a file through its packages.
final class PackageCheck {
    private final FileFacts file;
    private final Found found;
    private final Set<RecordKind> seen = EnumSet.noneOf(RecordKind.class);
    private Part open = Part.FILE;
    private int step = -1;

    PackageCheck(FileFacts file, Found found) {
        this.file = file;
        this.found = found;
    }

    void record(KvdtRecord record) {
        var kind = record.kind();
        if (seen.isEmpty() && kind != RecordKind.CON0) {
            found.of(PackageRules.BEGIN).at(record, KvdtRecord.NONE);
        }
        if (kind.isOnce() && seen.contains(kind)) {
            found.of(PackageRules.ONCE).at(record, KvdtRecord.NONE);
        } else if (kind.step() < step) {
            found.of(PackageRules.ORDER).at(record, KvdtRecord.NONE);
        }
        border(record);
        seen.add(kind);
        step = Math.max(step, kind.step());
    }

    private void border(KvdtRecord record) {
        var kind = record.kind();
        boolean between = kind.opens() || kind.part() == Part.FILE;
        boolean fits = open == (between ? Part.FILE : kind.part());
        if (!fits) {
            var part = open == Part.FILE ? kind.part() : open;
            found.of(PackageRules.OPEN).at(record, KvdtRecord.NONE, "part", part.name());
        }
        open = kind.closes() ? Part.FILE : kind.part();
        if (kind.part() != Part.FILE) {
            file.contains(kind.part());
        }
    }

    void end() {
        if (!seen.contains(RecordKind.CON9)) {
            found.of(PackageRules.END).inFile();
        }
        if (!seen.contains(RecordKind.BESA)) {
            found.of(PackageRules.MASTER_RECORD).inFile();
        }
        if (open != Part.FILE) {
            found.of(PackageRules.OPEN).inFile("part", open.name());
        }
        parts();
    }

    private void parts() {
        var contained = file.contained();
        if (contained.contains(Part.HDRG) && contained.size() > 1) {
            found.of(PackageRules.HYBRID_ALONE).inFile();
        }
        if (contained.contains(Part.ADT) && file.hasPractices() && !seen.contains(RecordKind.RVSA)) {
            found.of(PackageRules.LABORATORY).inFile();
        }
        var wrong = EnumSet.copyOf(contained);
        wrong.addAll(file.declared());
        wrong.removeIf(part -> contained.contains(part) && file.declared().contains(part));
        if (!wrong.isEmpty()) {
            found.of(PackageRules.DECLARED)
                    .inFile("part", wrong.stream().map(Part::name).collect(Collectors.joining(", ")));
        }
    }
}
