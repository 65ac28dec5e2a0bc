package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.ALL_CASES;
import static de.depesche.formats.kvdt.Drafts.in;
import static de.depesche.formats.kvdt.KvdtRecord.NONE;

import de.depesche.formats.rules.RuleBook;
import java.util.List;

/// What stands below a service.
final class ServiceDetailRules {
    private static final RuleBook BOOK = RuleBook.in(ServiceDetailRules.class, "service-detail.rules");

    private static final List<Integer> GENE = List.of(5077, 5078, 5079);

    static final List<KvdtRule> RULES = List.of(
            in(ALL_CASES, BOOK.rule("KVDT-5042"), (record, _, found) -> {
                for (int at = record.first(5042); at != NONE; at = record.next(at)) {
                    int service = record.parent(at);
                    if (service != NONE && record.child(service, 5005) != NONE) {
                        found.at(record, at);
                    }
                }
            }),
            in(ALL_CASES, BOOK.rule("KVDT-5041-B"), (record, _, found) -> {
                for (int at = record.first(5041); at != NONE; at = record.next(at)) {
                    if (record.is(at, "B")) {
                        found.at(record, at);
                    }
                }
            }),
            in(ALL_CASES, BOOK.rule("KVDT-5077"), (record, _, found) -> {
                for (int at = record.first(5001); at != NONE; at = record.next(at)) {
                    if (isGenetic(record, at)) {
                        var missing = missing(record, at);
                        if (!missing.isEmpty()) {
                            found.at(record, at, "found", record.text(at), "right", String.join(", ", missing));
                        }
                    }
                }
            }),
            in(ALL_CASES, BOOK.rule("KVDT-5006"), (record, _, found) -> {
                for (int at = record.first(5006); at != NONE; at = record.next(at)) {
                    int time = record.digits(at);
                    if (time != NONE && (time / 100 > 23 || time % 100 > 59)) {
                        found.at(record, at);
                    }
                }
            }));

    private ServiceDetailRules() {}

    private static boolean isGenetic(KvdtRecord record, int at) {
        return switch (ServiceRules.isEbm(record, at) ? record.digits(at, 0, 5) : NONE) {
            case 11233, 11302, 11303, 11511, 11512, 11513, 11514, 11515, 11516, 11517, 11518, 11521, 11522 -> true;
            case 19402, 19421, 19424, 19451, 19452, 19453, 19454, 19455, 19456 -> true;
            default -> false;
        };
    }

    private static List<String> missing(KvdtRecord record, int service) {
        return GENE.stream()
                .filter(field -> !record.within(service, field))
                .map(String::valueOf)
                .toList();
    }
}
