package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Drafts.ALL_CASES;
import static de.depesche.formats.kvdt.Drafts.advice;
import static de.depesche.formats.kvdt.Drafts.error;
import static de.depesche.formats.kvdt.Drafts.in;
import static de.depesche.formats.kvdt.Drafts.since;
import static de.depesche.formats.kvdt.Drafts.warning;
import static de.depesche.formats.kvdt.KvdtRecord.NONE;

import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Text;
import java.time.LocalDate;
import java.util.List;

/// What stands below a service.
final class ServiceDetailRules {
    private static final List<Integer> GENE = List.of(5077, 5078, 5079);

    static final List<KvdtRule> RULES = List.of(
            in(
                    ALL_CASES,
                    warning(
                            "KVDT-5042",
                            "KBV, KVDT 6.02, FK 5042",
                            Text.of(
                                    "Eine Mengenangabe (5042) steht nicht neben einem Multiplikator (5005).",
                                    "An amount (5042) does not stand beside a multiplier (5005)."),
                            Text.of(
                                    "Bei der Leistung stehen Mengenangabe und Multiplikator.",
                                    "The service has both an amount and a multiplier."),
                            Text.of("Lassen Sie den Multiplikator weg.", "Leave the multiplier out.")),
                    (record, _, found) -> {
                        for (int at = record.first(5042); at != NONE; at = record.next(at)) {
                            int service = record.parent(at);
                            if (service != NONE && record.child(service, 5005) != NONE) {
                                found.at(record, at);
                            }
                        }
                    }),
            in(
                    ALL_CASES,
                    since(
                            LocalDate.of(2026, 1, 1),
                            error(
                                    "KVDT-5041-B",
                                    "KBV, KVDT 6.02, FK 5041",
                                    Text.of(
                                            "Ab dem ersten Quartal 2026 ist die Seitenlokalisation B nicht mehr"
                                                    + " erlaubt.",
                                            "From the first quarter of 2026 on the side B is no longer allowed."),
                                    Text.of("Die Seitenlokalisation ist B.", "The side is B."),
                                    Text.of(
                                            "Geben Sie die Seiten einzeln mit R und L an.",
                                            "Give the sides one by one as R and L."))),
                    (record, _, found) -> {
                        for (int at = record.first(5041); at != NONE; at = record.next(at)) {
                            if (record.is(at, "B")) {
                                found.at(record, at);
                            }
                        }
                    }),
            in(
                    ALL_CASES,
                    since(
                            Drafts.KVDT_6_02,
                            warning(
                                    "KVDT-5077",
                                    "KBV, KVDT 6.02, FK 5077 to 5079",
                                    Text.of(
                                            "Humangenetische Leistungen nennen Gen (5077, 5078) und Art der Erkrankung"
                                                    + " (5079).",
                                            "Services of human genetics name gene (5077, 5078) and disease (5079)."),
                                    Text.of(
                                            "Zur Leistung {found} fehlen Angaben: {right}.",
                                            "The service {found} lacks fields: {right}."),
                                    Text.of(
                                            "Tragen Sie Gensymbol, Gen-Name und Art der Erkrankung ein.",
                                            "Enter gene symbol, gene name and disease."))),
                    (record, _, found) -> {
                        for (int at = record.first(5001); at != NONE; at = record.next(at)) {
                            if (isGenetic(record, at)) {
                                var missing = missing(record, at);
                                if (!missing.isEmpty()) {
                                    found.at(record, at, "found", record.text(at), "right", String.join(", ", missing));
                                }
                            }
                        }
                    }),
            in(
                    ALL_CASES,
                    advice(
                            "KVDT-5006",
                            "form of FK 5006",
                            Certainty.SECONDARY,
                            Text.of("Eine Uhrzeit hat die Form hhmm.", "A time has the form hhmm."),
                            Text.of("Diese Uhrzeit gibt es nicht.", "There is no such time."),
                            Text.of(
                                    "Berichtigen Sie die Uhrzeit (0000 bis 2359).",
                                    "Correct the time (0000 to 2359).")),
                    (record, _, found) -> {
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
