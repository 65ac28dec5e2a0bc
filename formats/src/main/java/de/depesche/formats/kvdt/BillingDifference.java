package de.depesche.formats.kvdt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What has changed from one billing file to the next, such as from a test billing to the real one. Cases are the same
/// by patient, record, slip, quarter and payer; several of them are paired in their order. Where lines stand makes no
/// difference.
///
/// @param added only in the later file
/// @param removed only in the earlier file
/// @param changed in both, but not alike
public record BillingDifference(List<BillingCase> added, List<BillingCase> removed, List<Changed> changed) {
    public BillingDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /// @param patientChanged whether name, birth, sex or card differ
    public record Changed(
            BillingCase before,
            BillingCase after,
            boolean patientChanged,
            List<Service> addedServices,
            List<Service> removedServices,
            List<Diagnosis> addedDiagnoses,
            List<Diagnosis> removedDiagnoses) {
        public Changed {
            addedServices = List.copyOf(addedServices);
            removedServices = List.copyOf(removedServices);
            addedDiagnoses = List.copyOf(addedDiagnoses);
            removedDiagnoses = List.copyOf(removedDiagnoses);
        }

        static Changed between(BillingCase before, BillingCase after) {
            var earlier = before.services().stream().map(Service::withoutPlace).toList();
            var later = after.services().stream().map(Service::withoutPlace).toList();
            var knownBefore =
                    before.diagnoses().stream().map(Diagnosis::withoutPlace).toList();
            var knownAfter =
                    after.diagnoses().stream().map(Diagnosis::withoutPlace).toList();
            return new Changed(
                    before,
                    after,
                    !before.patient().equals(after.patient()),
                    without(later, earlier),
                    without(earlier, later),
                    without(knownAfter, knownBefore),
                    without(knownBefore, knownAfter));
        }

        boolean isAny() {
            return patientChanged
                    || !addedServices.isEmpty()
                    || !removedServices.isEmpty()
                    || !addedDiagnoses.isEmpty()
                    || !removedDiagnoses.isEmpty();
        }

        private static <T> List<T> without(List<T> all, List<T> others) {
            var left = new ArrayList<>(all);
            others.forEach(left::remove);
            return left;
        }
    }

    public static BillingDifference between(List<BillingCase> before, List<BillingCase> after) {
        var left = byKey(before);
        var added = new ArrayList<BillingCase>();
        var changed = new ArrayList<Changed>();
        byKey(after).forEach((key, later) -> {
            var earlier = left.remove(key);
            if (earlier == null) {
                added.add(later);
            } else {
                changed.add(Changed.between(earlier, later));
            }
        });
        return new BillingDifference(
                added,
                List.copyOf(left.values()),
                changed.stream().filter(Changed::isAny).toList());
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    private record Key(String patient, RecordKind kind, String slip, String quarter, String payer, int ordinal) {}

    private static Map<Key, BillingCase> byKey(List<BillingCase> cases) {
        var counts = new HashMap<Key, Integer>();
        var byKey = new LinkedHashMap<Key, BillingCase>();
        for (var one : cases) {
            int ordinal = counts.merge(key(one, 0), 1, Integer::sum);
            byKey.put(key(one, ordinal), one);
        }
        return byKey;
    }

    private static Key key(BillingCase one, int ordinal) {
        var patient = one.patient();
        var known = patient.number().isEmpty() ? patient.surname() + "," + patient.firstName() : patient.number();
        return new Key(known, one.kind(), one.slip(), one.quarter(), one.payer(), ordinal);
    }
}
