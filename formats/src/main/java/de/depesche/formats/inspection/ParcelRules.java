package de.depesche.formats.inspection;

import de.depesche.formats.companion.ServiceName;
import de.depesche.formats.companion.ServiceNames;
import de.depesche.formats.mail.MailPart;
import de.depesche.formats.mail.Parcel;
import de.depesche.formats.rules.Catalogue;
import de.depesche.formats.rules.Catalogue.Check;
import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.RuleBook;
import de.depesche.formats.rules.Where;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules of every parcel, whatever it is for. Their words stand in `parcel.rules`.
final class ParcelRules {
    static final RuleBook BOOK = RuleBook.in(ParcelRules.class, "parcel.rules");

    private static final String ONE_CLICK_DELIVERY = "1ClickAbrechnung-Lieferung";
    private static final ServiceNames SERVICES = ServiceNames.known();

    static final Catalogue<Parcel> CATALOGUE = new Catalogue<>(List.of(
            Check.of(BOOK.rule("PARCEL-SERVICE"), ParcelRules::service),
            Check.of(BOOK.rule("PARCEL-SUBJECT"), ParcelRules::subject),
            Check.of(
                    BOOK.rule("PARCEL-PARTS"),
                    (parcel, rule) -> parcel.attachments().size() < MailPart.MOST_PARTS
                            ? Stream.empty()
                            : Stream.of(rule.at(Where.FILE))),
            Check.of(BOOK.rule("PARCEL-NAME"), ParcelRules::names),
            Check.of(BOOK.rule("PARCEL-TWICE"), ParcelRules::twice),
            Check.of(BOOK.rule("PARCEL-FOLDER"), ParcelRules::folders)));

    private ParcelRules() {}

    private static Stream<Finding> service(Parcel parcel, Rule rule) {
        return parcel
                .service()
                .filter(service -> known(service).isEmpty())
                .map(service -> rule.at(Where.path("/X-KIM-Dienstkennung"), Map.of("found", service)))
                .stream();
    }

    /// Deliveries of 1-Click billing have a rule of their own. The finding does not repeat the subject.
    private static Stream<Finding> subject(Parcel parcel, Rule rule) {
        return parcel
                .service()
                .flatMap(ParcelRules::known)
                .flatMap(ServiceNames.Entry::subject)
                .filter(expected -> !expected.equals(ONE_CLICK_DELIVERY))
                .filter(expected -> !parcel.header("Subject").orElse("").equals(expected))
                .map(expected -> rule.at(Where.path("/Subject"), Map.of("expected", expected)))
                .stream();
    }

    private static Optional<ServiceNames.Entry> known(String service) {
        return ServiceName.parse(service)
                .flatMap(name -> SERVICES.entries().stream()
                        .filter(entry -> entry.service().equals(name))
                        .findFirst());
    }

    /// A name beyond ASCII that neither RFC 2047 nor RFC 2231 protects stands in the field itself.
    private static Stream<Finding> names(Parcel parcel, Rule rule) {
        return parcel.attachments().stream()
                .filter(part -> Stream.of("Content-Type", "Content-Disposition")
                        .flatMap(field -> part.header(field).stream())
                        .anyMatch(field -> field.chars().anyMatch(c -> c > '~')))
                .flatMap(part -> part.fileName().stream())
                .map(name -> rule.at(Where.FILE.inFile(name), Map.of("found", name)));
    }

    private static Stream<Finding> folders(Parcel parcel, Rule rule) {
        return parcel.passedOver().stream().map(name -> rule.at(Where.FILE.inFile(name), Map.of("found", name)));
    }

    private static Stream<Finding> twice(Parcel parcel, Rule rule) {
        return parcel.attachments().stream()
                .flatMap(part -> part.fileName().stream())
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(name -> name.getValue() > 1)
                .map(name -> rule.at(Where.FILE, Map.of("found", name.getKey())))
                .sorted(Comparator.comparing(finding -> finding.facts().get("found")));
    }
}
