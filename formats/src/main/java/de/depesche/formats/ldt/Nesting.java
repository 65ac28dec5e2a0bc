package de.depesche.formats.ldt;

import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Where;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns lines into records: FK 8000 and 8001 are the brackets of a record, 8002 and 8003 those of an object, and the
/// field before an 8002 announces it. Brackets that do not match are named and then closed, so that the rest of the
/// file can be checked.
final class Nesting {
    /// Real files nest to about eight; a file that goes on for ever must not exhaust the stack.
    static final int DEEPEST = 32;

    /// Begins an object.
    static final String OBJECT = "8002";

    private final Findings findings;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<Open.Entry> carriers = new ArrayDeque<>();
    private Open.@Nullable Entry announced;

    Nesting(Findings findings) {
        this.findings = findings;
    }

    /// @return the record that this line ends
    Optional<LdtRecord> line(long at, String number, String content) {
        if (announced != null && !number.equals(OBJECT)) {
            findings.add(StructureRules.ANNOUNCED.at(
                    place(announced.line()).atField(announced.number()),
                    Map.of("name", announced.slot().name())));
            announced = null;
        }
        return switch (number) {
            case "8000" -> beginRecord(at, content);
            case "8001" -> endRecord(at, content);
            case OBJECT -> beginObject(at, content);
            case "8003" -> endObject(at, content);
            default -> field(at, number, content);
        };
    }

    /// @return a record that the end of the file cuts off
    Optional<LdtRecord> end() {
        return cutOff();
    }

    private Optional<LdtRecord> beginRecord(long at, String kind) {
        var unfinished = cutOff();
        var blueprint = Blueprints.LDT3.of(kind).filter(_ -> Blueprints.RECORDS.contains(kind));
        if (blueprint.isEmpty()) {
            findings.add(StructureRules.RECORD_KIND.at(
                    Where.line(at).inRecord(kind).atField("8000"), Map.of("found", kind)));
        }
        open.push(new Open(kind, at, blueprint));
        return unfinished;
    }

    private Optional<LdtRecord> endRecord(long at, String kind) {
        if (open.isEmpty()) {
            outside(at, "8001");
            return Optional.empty();
        }
        while (open.size() > 1) {
            notClosed();
        }
        var record = open.pop();
        if (!record.kind().equals(kind)) {
            findings.add(StructureRules.RECORD_END.at(
                    Where.line(at).inRecord(record.kind()).atField("8001"),
                    Map.of("begun", record.kind(), "line", "" + record.line(), "found", kind)));
        }
        return Optional.of(finished(record));
    }

    private Optional<LdtRecord> cutOff() {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        while (open.size() > 1) {
            notClosed();
        }
        var record = open.pop();
        findings.add(StructureRules.RECORD_OPEN.at(
                Where.line(record.line()).inRecord(record.kind()).atField("8000"), Map.of("begun", record.kind())));
        return Optional.of(finished(record));
    }

    private static LdtRecord finished(Open record) {
        return new LdtRecord(record.kind(), record.line(), record.fields());
    }

    private Optional<LdtRecord> beginObject(long at, String kind) {
        if (open.isEmpty()) {
            outside(at, OBJECT);
        } else if (open.size() == DEEPEST) {
            findings.unreadable(StructureRules.TOO_DEEP.at(place(at).atField(OBJECT)));
        } else {
            carriers.push(carrier(at, kind));
            open.push(new Open(kind, at, Blueprints.LDT3.of(kind)));
        }
        announced = null;
        return Optional.empty();
    }

    private Open.Entry carrier(long at, String kind) {
        var by = announced;
        if (by == null) {
            findings.add(StructureRules.NOT_ANNOUNCED.at(place(at).atField(OBJECT), Map.of("found", kind)));
            return open.getFirst().add(at, OBJECT, kind);
        }
        var wanted = by.slot().object();
        if (wanted.filter(kind::equals).isEmpty() && by.slot().known()) {
            findings.add(StructureRules.OBJECT_KIND.at(
                    place(at).atField(by.number()),
                    Map.of("field", by.number(), "found", kind, "right", wanted.orElse("-"))));
        }
        return by;
    }

    private Optional<LdtRecord> endObject(long at, String kind) {
        if (!isOpenObject(kind)) {
            findings.add(StructureRules.OBJECT_END.at(place(at).atField("8003"), Map.of("found", kind)));
            return Optional.empty();
        }
        while (!open.getFirst().kind().equals(kind)) {
            notClosed();
        }
        closeObject();
        return Optional.empty();
    }

    /// The outermost is the record, which only a FK 8001 ends, even if an 8003 bears its kind.
    private boolean isOpenObject(String kind) {
        var record = open.peekLast();
        for (var one : open) {
            if (one != record && one.kind().equals(kind)) {
                return true;
            }
        }
        return false;
    }

    private void notClosed() {
        var object = open.getFirst();
        findings.add(StructureRules.OBJECT_OPEN.at(
                Where.line(object.line()).inRecord(object.kind()).atField(OBJECT), Map.of("begun", object.kind())));
        closeObject();
    }

    private void closeObject() {
        var object = open.pop();
        if (object.isEmpty()) {
            findings.add(StructureRules.OBJECT_EMPTY.at(
                    Where.line(object.line()).inRecord(object.kind()).atField(OBJECT), Map.of("begun", object.kind())));
        }
        carriers.pop().holds(object.object());
    }

    private Optional<LdtRecord> field(long at, String number, String content) {
        if (open.isEmpty()) {
            outside(at, number);
            return Optional.empty();
        }
        var holder = open.getFirst();
        var added = holder.add(at, number, content);
        if (!added.slot().known() && holder.isKnown()) {
            var rule = Blueprints.LDT3.knows(number) ? StructureRules.MISPLACED : StructureRules.UNKNOWN;
            findings.add(rule.at(place(at).atField(number), Map.of("where", Blueprints.LDT3.label(holder.kind()))));
        }
        announced = added.slot().announcesObject() ? added : null;
        return Optional.empty();
    }

    private void outside(long at, String number) {
        findings.add(StructureRules.OUTSIDE.at(Where.line(at).atField(number)));
    }

    private Where place(long at) {
        return open.isEmpty()
                ? Where.line(at)
                : Where.line(at).inRecord(open.getFirst().kind());
    }
}
