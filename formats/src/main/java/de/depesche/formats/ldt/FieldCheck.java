package de.depesche.formats.ldt;

import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Where;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Compares what stands in a place with the tables: fields that are missing or too many, lengths, formats and values.
final class FieldCheck {
    private static final Map<String, ValueRule> VALUES = ValueSet.all().stream()
            .map(ValueRule::of)
            .collect(Collectors.toMap(
                    rule -> rule.set().id(), Function.identity(), (one, _) -> one, LinkedHashMap::new));
    private static final Map<String, List<Format>> FORMATS = formats();

    private final Findings findings;

    FieldCheck(Findings findings) {
        this.findings = findings;
    }

    static List<Rule> valueRules() {
        return VALUES.values().stream().map(ValueRule::rule).toList();
    }

    void check(Place place) {
        switch (place.node()) {
            case LdtRecord record -> holder(record);
            case LdtObject object -> holder(object);
            case LdtField field -> field(place, field);
        }
    }

    private void holder(LdtNode node) {
        Blueprints.LDT3.of(node.kind()).ifPresent(blueprint -> slots(node, blueprint.slots(), node.kind()));
    }

    private void field(Place place, LdtField field) {
        var slot = field.slot();
        if (!slot.known()) {
            return;
        }
        if (!slot.details().isEmpty()) {
            slots(field, slot.details(), place.holder().kind());
        }
        if (!field.content().isEmpty()) {
            length(place, field);
            format(place, field);
        }
    }

    private void slots(LdtNode node, List<FieldSlot> slots, String holder) {
        var present = new Presence();
        for (var field : node.fields()) {
            if (present.fill(field.slot()) && !field.slot().many()) {
                findings.add(StructureRules.TOO_MANY.at(
                        Where.line(field.line()).inRecord(holder).atField(field.number()),
                        Map.of("name", field.slot().name())));
            }
        }
        for (var slot : slots) {
            if (slot.duty() == Duty.ALWAYS && !present.isFilled(slot)) {
                findings.add(StructureRules.MISSING.at(
                        Where.line(node.line()).inRecord(holder).atField(slot.number()),
                        Map.of("where", Blueprints.LDT3.label(holder), "field", slot.number(), "name", slot.name())));
            }
        }
    }

    private void length(Place place, LdtField field) {
        var slot = field.slot();
        int length = field.content().length();
        if (length < slot.shortest() || length > slot.longest()) {
            var facts = Map.of("name", slot.name(), "found", "" + length, "right", slot.lengths());
            findings.add(StructureRules.LENGTH.at(where(place, field), facts));
        } else if (slot.object().isPresent() && !slot.name().equals(field.content())) {
            var facts = Map.of("found", field.content(), "right", slot.name());
            findings.add(StructureRules.NAME.at(where(place, field), facts));
        }
    }

    private void format(Place place, LdtField field) {
        var content = field.slot().content();
        Optional.ofNullable(VALUES.get(content))
                .filter(rule -> rule.isBrokenBy(field.content()))
                .ifPresent(rule -> findings.add(rule.finding(where(place, field), field)));
        for (var format : FORMATS.getOrDefault(content, List.of())) {
            if (format.isBrokenBy(field.content())) {
                findings.add(format.finding(where(place, field), field));
            }
        }
    }

    private static Where where(Place place, LdtField field) {
        return Where.line(field.line()).inRecord(place.holder().kind()).atField(field.number());
    }

    private static Map<String, List<Format>> formats() {
        var byNumber = new HashMap<String, List<Format>>();
        Formats.all().forEach(format -> format.numbers().forEach(number -> byNumber.put(number, Formats.of(number))));
        return byNumber;
    }
}
