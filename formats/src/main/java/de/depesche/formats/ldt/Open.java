package de.depesche.formats.ldt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A record or object whose end was not read yet. Finds the place of each field: the innermost field above it that
/// may have it as a detail, else the record or object itself.
final class Open {
    private final String kind;
    private final long line;
    private final List<FieldSlot> slots;
    private final boolean known;
    private final List<Entry> entries = new ArrayList<>();
    private final Presence present = new Presence();
    private final Deque<Entry> path = new ArrayDeque<>();

    Open(String kind, long line, Optional<Blueprint> blueprint) {
        this.kind = kind;
        this.line = line;
        this.known = blueprint.isPresent();
        this.slots = blueprint.map(Blueprint::slots).orElse(List.of());
    }

    String kind() {
        return kind;
    }

    long line() {
        return line;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /// Whether it says which fields it may have.
    boolean isKnown() {
        return known;
    }

    Entry add(long at, String number, String content) {
        @Nullable Entry taken = null;
        for (var above : path) {
            var detail = Blueprint.find(above.slot.details(), number);
            if (detail.isPresent()) {
                if (above.hasRoomFor(detail.get())) {
                    return attach(above, new Entry(at, number, content, detail.get()));
                }
                taken = taken == null ? above : taken;
            }
        }
        var slot = Blueprint.find(slots, number);
        if (taken != null && (slot.isEmpty() || isTaken(slot.get()))) {
            return attach(taken, taken.detail(at, number, content));
        }
        return top(new Entry(at, number, content, slot.orElseGet(() -> FieldSlot.unknown(number))));
    }

    private boolean isTaken(FieldSlot slot) {
        return !slot.many() && present.isFilled(slot);
    }

    private Entry attach(Entry above, Entry added) {
        while (path.getFirst() != above) {
            path.removeFirst();
        }
        above.details.add(added);
        above.present.fill(added.slot);
        path.addFirst(added);
        return added;
    }

    private Entry top(Entry added) {
        entries.add(added);
        present.fill(added.slot);
        if (added.slot.known()) {
            path.clear();
            path.addFirst(added);
        }
        return added;
    }

    LdtObject object() {
        return new LdtObject(kind, line, fields());
    }

    private static List<LdtField> fields(List<Entry> read) {
        if (read.isEmpty()) {
            return List.of();
        }
        var fields = new LdtField[read.size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = read.get(i).field();
        }
        return List.of(fields);
    }

    List<LdtField> fields() {
        return fields(entries);
    }

    /// A field whose details are not all read yet.
    static final class Entry {
        private final long line;
        private final String number;
        private final String content;
        private final FieldSlot slot;
        private final List<Entry> details = new ArrayList<>();
        private final Presence present = new Presence();
        private Optional<LdtObject> object = Optional.empty();

        private Entry(long line, String number, String content, FieldSlot slot) {
            this.line = line;
            this.number = number;
            this.content = content;
            this.slot = slot;
        }

        long line() {
            return line;
        }

        String number() {
            return number;
        }

        FieldSlot slot() {
            return slot;
        }

        void holds(LdtObject held) {
            object = Optional.of(held);
        }

        private boolean hasRoomFor(FieldSlot detail) {
            return detail.many() || !present.isFilled(detail);
        }

        private Entry detail(long at, String detail, String text) {
            var found = Blueprint.find(slot.details(), detail);
            return new Entry(at, detail, text, found.orElseGet(() -> FieldSlot.unknown(detail)));
        }

        private LdtField field() {
            return new LdtField(line, number, content, slot, fields(details), object);
        }
    }
}
