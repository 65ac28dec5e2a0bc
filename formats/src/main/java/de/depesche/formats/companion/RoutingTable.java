package de.depesche.formats.companion;

import de.depesche.formats.companion.KvService.Dated;
import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.RuleBook;
import de.depesche.formats.rules.Where;
import de.depesche.formats.xml.XmlElement;
import de.depesche.formats.xml.XmlLimits;
import de.depesche.formats.xml.XmlOutcome;
import de.depesche.formats.xml.XmlReading;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// SDKVCA, the master data by which practice software finds the receiver of a delivery: KV × application × version ×
/// address × function (source: KVCA V1.04; wording). It comes with KBV's updates; the operator imports it.
///
/// @param validFrom what the header says of the time it is for, such as `2026-01-01..2026-03-31`, unread
/// @param services at most one for a KV and an application
public record RoutingTable(Optional<String> validFrom, List<KvService> services) {
    private static final RuleBook BOOK = RuleBook.in(RoutingTable.class, "routing.rules");
    private static final String NAMESPACE = "urn:ehd/001";

    public RoutingTable {
        services = List.copyOf(services);
    }

    public static List<Rule> rules() {
        return BOOK.rules();
    }

    /// Reads a table of at most 32 MiB. The caller closes the stream.
    ///
    /// @throws IOException where the stream itself fails
    public static Reading read(InputStream in) throws IOException {
        var findings = new ReportBuilder();
        var table = switch (XmlReading.read(in, XmlLimits.LARGE)) {
            case XmlOutcome.Read(var document) -> table(document.root(), findings);
            case XmlOutcome.Refused(var _, var where, var why) -> {
                findings.unreadable(BOOK.rule("SDKVCA-XML").at(where, why.asFact("reason")));
                yield Optional.<RoutingTable>empty();
            }
        };
        return new Reading(table, findings.report());
    }

    /// What a KV takes of an application.
    ///
    /// @param kv the number of the KV, two digits
    public Optional<KvService> service(String kv, String application) {
        return services.stream()
                .filter(service ->
                        service.kv().equals(kv) && service.application().equalsIgnoreCase(application))
                .findFirst();
    }

    private static Optional<RoutingTable> table(XmlElement root, Findings findings) {
        if (!root.name().equals("ehd") || !root.namespace().equals(NAMESPACE)) {
            findings.unreadable(BOOK.rule("SDKVCA-ROOT").at(at(root), Map.of("found", root.name())));
            return Optional.empty();
        }
        var seen = new HashSet<String>();
        var services = root.descend()
                .filter(element -> element.name().equals("kv"))
                .flatMap(kv -> kv.descend()
                        .filter(element -> element.name().equals("anwendung"))
                        .map(application -> service(id(kv), application, findings)))
                .filter(service -> firstOfItsKind(service, seen, root, findings))
                .toList();
        var validFrom = root.first("header", "service_tmr").flatMap(time -> time.attribute("V"));
        return Optional.of(new RoutingTable(validFrom, services));
    }

    private static boolean firstOfItsKind(KvService service, HashSet<String> seen, XmlElement root, Findings findings) {
        var key = service.kv() + " " + service.application();
        if (seen.add(key)) {
            return true;
        }
        findings.add(BOOK.rule("SDKVCA-TWICE").at(at(root), Map.of("found", key)));
        return false;
    }

    private static KvService service(String kv, XmlElement application, Findings findings) {
        var functions = EnumSet.noneOf(OneClickFunction.class);
        application
                .descend()
                .filter(element -> element.name().equals("anwendungsfunktion"))
                .forEach(
                        element -> OneClickFunction.parse(element.attribute("V").orElse(""))
                                .ifPresentOrElse(functions::add, () -> findings.add(unknownFunction(element))));
        var service = new KvService(
                kv,
                id(application),
                dated(application, "version", findings),
                dated(application, "email", findings),
                dated(application, "test_email", findings),
                dated(application, "kim_email", findings),
                dated(application, "kim_test_email", findings),
                functions);
        if (service.kim().isEmpty() && service.kvConnect().isEmpty()) {
            var found = kv + " " + service.application();
            findings.add(BOOK.rule("SDKVCA-ADDRESS").at(at(application), Map.of("found", found)));
        }
        return service;
    }

    private static de.depesche.formats.rules.Finding unknownFunction(XmlElement element) {
        return BOOK.rule("SDKVCA-FUNCTION")
                .at(at(element), Map.of("found", element.attribute("V").orElse("")));
    }

    private static List<Dated> dated(XmlElement application, String name, Findings findings) {
        return application
                .all(name)
                .map(element -> new Dated(
                        element.attribute("V").orElse("").strip(),
                        time(element, "gueltig_ab", findings),
                        time(element, "gueltig_bis", findings)))
                .filter(value -> !value.value().isEmpty())
                .toList();
    }

    private static Optional<LocalDateTime> time(XmlElement element, String attribute, Findings findings) {
        return element.attribute(attribute).flatMap(text -> {
            try {
                return Optional.of(LocalDateTime.parse(text.strip()));
            } catch (DateTimeException e) {
                findings.add(BOOK.rule("SDKVCA-TIME").at(at(element), Map.of("found", text)));
                return Optional.empty();
            }
        });
    }

    private static String id(XmlElement element) {
        return element.first("id").flatMap(id -> id.attribute("EX")).orElse("").strip();
    }

    private static Where at(XmlElement element) {
        return Where.line(Math.max(1, element.line())).atPath("/" + element.name());
    }

    /// @param table empty where it is none
    public record Reading(Optional<RoutingTable> table, Report report) {}
}
