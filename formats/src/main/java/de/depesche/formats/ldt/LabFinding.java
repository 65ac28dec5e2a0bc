package de.depesche.formats.ldt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// A finding of a laboratory (record 8205).
///
/// @param id stays the same over all versions of the finding (FK 7305)
/// @param orderNumber of the sender (FK 8310)
/// @param laboratoryNumber of the laboratory (FK 8311)
/// @param complete whether nothing follows any more (FK 8401 = 2)
/// @param sent when the file was made in which it stands (FK 8218)
public record LabFinding(
        Optional<String> id,
        Optional<String> orderNumber,
        Optional<String> laboratoryNumber,
        boolean complete,
        Optional<LabTime> sent,
        Optional<LabPatient> patient,
        List<LabMaterial> materials,
        List<LabResult> results,
        List<LabAttachment> attachments) {
    private static final String COMPLETE = "2";

    public LabFinding {
        materials = List.copyOf(materials);
        results = List.copyOf(results);
        attachments = List.copyOf(attachments);
    }

    static LabFinding of(LdtRecord record, Optional<LabTime> sent) {
        return new LabFinding(
                Look.text(record, "7305"),
                Look.text(record, "8310"),
                Look.text(record, "8311"),
                Look.text(record, "8401").filter(COMPLETE::equals).isPresent(),
                sent,
                LabPatient.in(record),
                LabMaterial.in(record),
                LabResult.in(record),
                LabAttachment.in(record));
    }

    /// Of several versions of a finding the newest: the same id (FK 7305), and the latest time of its file (FK 8218).
    /// Of two at the same time, and where a time is missing, the one that comes later in the list counts. Findings
    /// without an id all stay.
    ///
    /// @param findings of one laboratory, in the order in which they came in
    /// @return in the order in which each finding came in first
    public static List<LabFinding> newest(List<LabFinding> findings) {
        var places = new HashMap<String, Integer>();
        var newest = new ArrayList<LabFinding>();
        for (var finding : findings) {
            int place = finding.id
                    .map(id -> places.computeIfAbsent(id, _ -> newest.size()))
                    .orElse(newest.size());
            if (place == newest.size()) {
                newest.add(finding);
            } else if (!finding.isOlderThan(newest.get(place))) {
                newest.set(place, finding);
            }
        }
        return newest;
    }

    private boolean isOlderThan(LabFinding other) {
        return sent.isPresent() && other.sent.isPresent() && sent.get().compareTo(other.sent.get()) < 0;
    }
}
