package de.depesche.portal.ledger.check;

import de.depesche.proof.log.Hash;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was found so far. A log that was shifted has as many faults as entries: of each kind the first ones are
/// kept, the rest is counted.
final class Findings {
    private static final int KEPT = 10;
    private static final int COMPARED = 100_000;

    private final Map<Fault, List<Finding>> first = new EnumMap<>(Fault.class);
    private final Map<Fault, Long> counts = new EnumMap<>(Fault.class);
    private final Map<Hash, Long> wanted = new HashMap<>();
    private final List<Misfit> misfits = new ArrayList<>();

    private record Misfit(long position, Hash text) {}

    void add(Fault fault, String place, String detail) {
        counts.merge(fault, 1L, Long::sum);
        var kept = first.computeIfAbsent(fault, any -> new ArrayList<>());
        if (kept.size() < KEPT) {
            kept.add(new Finding(fault, place, detail));
        }
    }

    void add(Fault fault, long place, String detail) {
        add(fault, String.valueOf(place), detail);
    }

    /// An entry that does not fit its place in the tree; whether it was changed or moved is known at the end.
    void misfit(long position, Hash text, Hash place) {
        if (misfits.size() < COMPARED) {
            misfits.add(new Misfit(position, text));
            wanted.put(place, position);
        } else {
            add(Fault.ENTRY_CHANGED, position, "");
        }
    }

    /// The tree has a leaf here, but no entry is there for it.
    void gap(long position, Hash place) {
        add(Fault.ENTRY_REMOVED, position, "");
        if (wanted.size() < COMPARED) {
            wanted.put(place, position);
        }
    }

    void close() {
        for (var misfit : misfits) {
            var home = wanted.get(misfit.text());
            if (home == null) {
                add(Fault.ENTRY_CHANGED, misfit.position(), "");
            } else {
                add(Fault.ENTRY_MISPLACED, misfit.position(), String.valueOf(home));
            }
        }
        misfits.clear();
    }

    boolean isEmpty() {
        return counts.isEmpty() && misfits.isEmpty();
    }

    /// By kind, the first ones of each.
    List<Finding> first() {
        return first.values().stream().flatMap(List::stream).toList();
    }

    Map<Fault, Long> counts() {
        return Map.copyOf(counts);
    }
}
