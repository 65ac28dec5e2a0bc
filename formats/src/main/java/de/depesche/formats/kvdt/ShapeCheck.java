package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.KvdtRecord.NONE;

import de.depesche.formats.rules.Text;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Holds a whole record against the outline of its version.
final class ShapeCheck {
    private static final int FIRST_SERVICE = 5000;
    private static final Text NO_TABLE = Text.of(
            "Für Sätze von KADT, SADT und Hybrid-DRG liegt keine vollständige Satztabelle vor: Ob und an welcher Stelle ein "
                    + "Feld dort stehen darf, blieb offen.",
            "There is no complete table for records of KADT, SADT and Hybrid-DRG: whether and where a field may stand "
                    + "there stayed open.");

    private final Found found;
    private int[] lastParent = {};
    private int placeBefore;

    ShapeCheck(Found found) {
        this.found = found;
    }

    void record(KvdtRecord record, KvdtVersion version) {
        var shape = record.shape();
        if (shape.isOpen()) {
            found.of(StructureRules.PLACE).notChecked(NO_TABLE);
        }
        lastParent =
                lastParent.length < shape.nodes().size() ? new int[shape.nodes().size()] : lastParent;
        Arrays.fill(lastParent, NONE - 1);
        placeBefore = NONE;
        for (int at = 0; at < record.size(); at++) {
            field(record, at, version);
        }
        for (int place : shape.musts()) {
            must(record, shape, shape.node(place), version);
        }
    }

    private void field(KvdtRecord record, int at, KvdtVersion version) {
        var shape = record.shape();
        int place = shape.place(record.field(at));
        if (place < 0) {
            if (!shape.isOpen() && FieldTable.KVDT.at(record.field(at)) != null) {
                found.of(StructureRules.PLACE).at(record, at);
            }
            return;
        }
        var node = shape.node(place);
        int parent = record.parent(at);
        if (node.parent() >= 0 && parent == NONE) {
            var rule = StructureRules.ORPHAN.when(node.sure() && version.isSure());
            found.of(rule).at(record, at, "right", names(shape.node(node.parent())));
        } else if (!node.many() && lastParent[place] == parent) {
            found.of(StructureRules.REPEATED).at(record, at);
        }
        lastParent[place] = parent;
        sequence(record, at, place, node);
    }

    private void sequence(KvdtRecord record, int at, int place, Node node) {
        if (node.level() > 1 || record.shape().isOpen()) {
            return;
        }
        if (place < placeBefore && !record.has(FIRST_SERVICE)) {
            found.of(StructureRules.SEQUENCE).at(record, at);
        } else if (place < placeBefore && at < record.first(FIRST_SERVICE)) {
            found.of(StructureRules.SEQUENCE).at(record, at);
        }
        placeBefore = Math.max(placeBefore, place);
    }

    private void must(KvdtRecord record, Shape shape, Node node, KvdtVersion version) {
        var rule = StructureRules.MISSING.when(node.sure() && version.isSure());
        if (node.parent() < 0) {
            if (node.fields().stream().noneMatch(record::has)) {
                found.of(rule).at(record, NONE, "right", names(node));
            }
            return;
        }
        for (int field : shape.node(node.parent()).fields()) {
            for (int at = record.first(field); at != NONE; at = record.next(at)) {
                int above = at;
                if (node.fields().stream().allMatch(below -> record.child(above, below) == NONE)) {
                    found.of(rule).at(record, at, "right", names(node));
                }
            }
        }
    }

    private static String names(Node node) {
        return node.fields().stream().map(Found::number).collect(Collectors.joining("/"));
    }
}
