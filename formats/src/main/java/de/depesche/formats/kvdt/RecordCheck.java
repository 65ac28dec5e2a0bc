package de.depesche.formats.kvdt;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts each record before the rules that concern it.
final class RecordCheck {
    private final FileFacts file;
    private final Found found;
    private final PackageCheck packages;
    private final ShapeCheck shapes;
    private Map<RecordKind, List<KvdtRule>> rules = rules(Optional.empty());

    RecordCheck(FileFacts file, Found found) {
        this.file = file;
        this.found = found;
        this.packages = new PackageCheck(file, found);
        this.shapes = new ShapeCheck(found);
    }

    void record(KvdtRecord record) {
        packages.record(record);
        shapes.record(record, file.version());
        file.learn(record);
        if (record.kind().opens()) {
            rules = rules(file.quarterBegins());
            version(record);
        }
        for (var rule : rules.getOrDefault(record.kind(), List.of())) {
            rule.condition().look(record, file, found.of(rule));
        }
    }

    void end() {
        packages.end();
    }

    private void version(KvdtRecord head) {
        if (file.quarter() != Days.NONE && KvdtVersion.at(file.quarter()).isEmpty()) {
            found.of(PackageRules.VERSION)
                    .at(
                            head,
                            head.first(9204),
                            "quarter",
                            Days.germanQuarter(file.quarter()),
                            "version",
                            file.version().name());
        }
    }

    /// Without a quarter every rule applies that has no limits.
    private static Map<RecordKind, List<KvdtRule>> rules(Optional<LocalDate> quarter) {
        var rules = new EnumMap<RecordKind, List<KvdtRule>>(RecordKind.class);
        for (var kind : RecordKind.values()) {
            var ofKind = Catalogue.ALL.stream()
                    .filter(rule -> rule.kinds().contains(kind))
                    .filter(rule -> rule.rule().validity().covers(quarter.orElse(LocalDate.EPOCH)))
                    .toList();
            rules.put(kind, ofKind);
        }
        return rules;
    }
}
