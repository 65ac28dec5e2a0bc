package de.depesche.formats.oneclick;

import de.depesche.formats.companion.KvService;
import de.depesche.formats.companion.OneClickFunction;
import de.depesche.formats.companion.ServiceName;
import de.depesche.formats.rules.Catalogue;
import de.depesche.formats.rules.Catalogue.Check;
import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Findings;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.RuleBook;
import de.depesche.formats.rules.Text;
import de.depesche.formats.rules.Where;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules of the message and of what goes together in it; those of the single attachments are [AttachmentRules].
final class OneClickRules {
    static final RuleBook BOOK = RuleBook.in(OneClickRules.class, "oneclick.rules");
    static final ServiceName SERVICE = new ServiceName("1ClickAbrechnung", "Lieferung", 2, 0);

    private static final String SUBJECT = "1ClickAbrechnung-Lieferung";
    private static final Pattern PRODUCT_AND_VERSION = Pattern.compile("[^;]*[^;\\s][^;]*;[^;]*[^;\\s][^;]*");
    private static final Text NO_ROUTING_TABLE = Text.of(
            "Die Stammdatei SDKVCA oder der Eintrag der KV fehlt.",
            "The master data SDKVCA or the entry of the KV are missing.");

    private static final Text NO_MAIL =
            Text.of("Die Nachricht selbst liegt nicht vor.", "The message itself is not there.");

    static final Catalogue<OneClickDelivery> CATALOGUE = new Catalogue<>(List.of(
            ofMail(
                    "ONECLICK-0002",
                    (mail, rule) -> mail.parcel().header("Disposition-Notification-To").stream()
                            .map(to -> rule.at(header("Disposition-Notification-To")))),
            ofMail(
                    "ONECLICK-0003",
                    (mail, rule) ->
                            mail.parcel().header("Cc").stream().map(to -> rule.at(header("Cc"), Map.of("found", to)))),
            ofMail("ONECLICK-0110", OneClickRules::service),
            ofMail("ONECLICK-0111", OneClickRules::subject),
            ofMail("ONECLICK-SENDER", OneClickRules::sender),
            Check.of(BOOK.rule("ONECLICK-0131"), OneClickRules::companions),
            Check.of(BOOK.rule("ONECLICK-TYPE"), OneClickRules::type),
            Check.of(BOOK.rule("ONECLICK-0134"), OneClickRules::composition),
            new Check<>(BOOK.rule("ONECLICK-0130"), OneClickRules::offered),
            new Check<>(BOOK.rule("ONECLICK-0812"), OneClickRules::address)
                    .onlyWhere(delivery -> delivery.parcel().isMail(), NO_MAIL),
            Check.of(BOOK.rule("ONECLICK-0813"), OneClickRules::names)));

    private OneClickRules() {}

    /// For rules about the message itself, which cannot be asked of files that lie in a folder.
    static Check<OneClickDelivery> ofMail(String id, Catalogue.Breaches<OneClickDelivery> breaches) {
        return Check.of(BOOK.rule(id), breaches)
                .onlyWhere(delivery -> delivery.parcel().isMail(), NO_MAIL);
    }

    private static Stream<Finding> service(OneClickDelivery delivery, Rule rule) {
        var found = delivery.parcel().service().orElse("");
        return found.equals(SERVICE.header())
                ? Stream.empty()
                : Stream.of(rule.at(header("X-KIM-Dienstkennung"), Map.of("found", found)));
    }

    /// The finding does not repeat the subject: where people write it by hand, it may name a patient.
    private static Stream<Finding> subject(OneClickDelivery delivery, Rule rule) {
        return delivery.parcel().header("Subject").filter(SUBJECT::equals).isPresent()
                ? Stream.empty()
                : Stream.of(rule.at(header("Subject")));
    }

    private static Stream<Finding> sender(OneClickDelivery delivery, Rule rule) {
        var found = delivery.parcel()
                .header("X-KIM-Sendersystem")
                .or(() -> delivery.parcel().header("X-KVC-Sendersystem"))
                .orElse("");
        return PRODUCT_AND_VERSION.matcher(found).matches()
                ? Stream.empty()
                : Stream.of(rule.at(header("X-KIM-Sendersystem"), Map.of("found", found)));
    }

    private static Stream<Finding> companions(OneClickDelivery delivery, Rule rule) {
        int count = delivery.of(OneClickDelivery.Kind.COMPANION).size();
        return count == 1 ? Stream.empty() : Stream.of(rule.at(Where.FILE, Map.of("count", "" + count)));
    }

    private static Stream<Finding> type(OneClickDelivery delivery, Rule rule) {
        return delivery
                .companion()
                .filter(file -> OneClickFunction.of(file).isEmpty())
                .map(file -> rule.at(
                        Where.FILE.inFile("begleitdatei.xml"),
                        Map.of("found", file.documentType().officialName())))
                .stream();
    }

    private static Stream<Finding> composition(OneClickDelivery delivery, Rule rule) {
        return delivery.function().stream()
                .filter(function -> !isComplete(delivery, function))
                .map(function -> {
                    var facts = new HashMap<>(parts(function).asFact("expected"));
                    facts.put("function", "" + function.number());
                    facts.put("found", attached(delivery));
                    return rule.at(Where.FILE, facts);
                });
    }

    private static Text parts(OneClickFunction function) {
        if (!function.carriesDeclaration()) {
            return Text.of("begleitdatei.xml und die Abrechnungsdatei", "begleitdatei.xml and the billing file");
        }
        return function.carriesBilling()
                ? Text.of(
                        "begleitdatei.xml, die Abrechnungsdatei und die Sammelerklärung als PDF und als XML",
                        "begleitdatei.xml, the billing file and the declaration as PDF and as XML")
                : Text.of(
                        "begleitdatei.xml und die Sammelerklärung als PDF und als XML",
                        "begleitdatei.xml and the declaration as PDF and as XML");
    }

    private static boolean isComplete(OneClickDelivery delivery, OneClickFunction function) {
        int billing = function.carriesBilling() ? 1 : 0;
        int declaration = function.carriesDeclaration() ? 1 : 0;
        return delivery.attachments().size() == function.attachments()
                && delivery.of(OneClickDelivery.Kind.BILLING).size() == billing
                && delivery.of(OneClickDelivery.Kind.DECLARATION_PDF).size() == declaration
                && delivery.of(OneClickDelivery.Kind.DECLARATION_XML).size() == declaration;
    }

    private static String attached(OneClickDelivery delivery) {
        return delivery.attachments().stream().map(OneClickDelivery::name).collect(Collectors.joining(", "));
    }

    private static void offered(OneClickDelivery delivery, Rule rule, Findings findings) {
        if (delivery.receiver().isEmpty()) {
            findings.notChecked(rule, NO_ROUTING_TABLE);
            return;
        }
        var receiver = delivery.receiver().get();
        delivery.function()
                .filter(function -> !receiver.offers(function))
                .map(function -> rule.at(Where.FILE, Map.of("kv", receiver.kv(), "function", "" + function.number())))
                .ifPresent(findings::add);
    }

    private static void address(OneClickDelivery delivery, Rule rule, Findings findings) {
        if (delivery.receiver().isEmpty()) {
            findings.notChecked(rule, NO_ROUTING_TABLE);
            return;
        }
        KvService receiver = delivery.receiver().get();
        var test = delivery.function().filter(OneClickFunction::isTest).isPresent();
        var expected = receiver.address(delivery.channel(), test, delivery.at()).orElse("–");
        var found = delivery.parcel().header("To").orElse("");
        if (!addressIn(found).equalsIgnoreCase(expected)) {
            findings.add(rule.at(header("To"), Map.of("found", found, "expected", expected)));
        }
    }

    /// Names that only one side has; capitals do not make a difference ([BGD0910]).
    private static Stream<Finding> names(OneClickDelivery delivery, Rule rule) {
        var attached = delivery.attachments().stream()
                .filter(part -> OneClickDelivery.kind(part) != OneClickDelivery.Kind.COMPANION)
                .map(OneClickDelivery::name)
                .toList();
        return delivery.companion().map(file -> file.differences(attached)).stream()
                .filter(different -> !different.isEmpty())
                .map(different ->
                        rule.at(Where.FILE.inFile("begleitdatei.xml"), Map.of("found", String.join(", ", different))));
    }

    /// `Name <a@b>` or `a@b`.
    private static String addressIn(String field) {
        int open = field.lastIndexOf('<');
        int close = field.lastIndexOf('>');
        return (open >= 0 && close > open ? field.substring(open + 1, close) : field).strip();
    }

    private static Where header(String name) {
        return Where.path("/" + name);
    }
}
