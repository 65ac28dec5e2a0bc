package de.depesche.formats.oneclick;

import de.depesche.formats.mail.HeaderValue;
import de.depesche.formats.mail.MailPart;
import de.depesche.formats.oneclick.OneClickDelivery.Kind;
import de.depesche.formats.rules.Catalogue;
import de.depesche.formats.rules.Catalogue.Check;
import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Where;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The rules of the single attachments of a delivery.
final class AttachmentRules {
    private static final Pattern KVDT_NAME =
            Pattern.compile("Z[0-9a-f]{2}([0-9]{9})_.+\\.con\\.xkm", Pattern.CASE_INSENSITIVE);
    private static final String SIGNED_PDF = ".sig.pdf";

    static final Catalogue<OneClickDelivery> CATALOGUE = new Catalogue<>(List.of(
            ofMail("ONECLICK-0142-TYPE", AttachmentRules::type),
            ofMail(
                    "ONECLICK-0142-ENCODING",
                    (part, rule) -> part.transferEncoding().equals("base64")
                            ? Optional.empty()
                            : Optional.of(rule.at(at(part), facts(part, part.transferEncoding())))),
            ofMail("ONECLICK-0142-DISPOSITION", AttachmentRules::disposition),
            ofMail("ONECLICK-0142-FILENAME", AttachmentRules::fileName),
            ofMail(
                    "ONECLICK-BASE64",
                    (part, rule) -> part.content().isPresent()
                            ? Optional.empty()
                            : Optional.of(rule.at(at(part), Map.of("file", OneClickDelivery.name(part))))),
            check("ONECLICK-KVDT-NAME", AttachmentRules::billingName),
            Check.of(OneClickRules.BOOK.rule("ONECLICK-KVDT-BSNR"), AttachmentRules::practice),
            Check.of(OneClickRules.BOOK.rule("ONECLICK-0141"), AttachmentRules::declarationName),
            check("ONECLICK-PDF", AttachmentRules::pdf)));

    private AttachmentRules() {}

    private interface Decision {
        Optional<Finding> of(MailPart part, Rule rule);
    }

    /// How the attachments are written down, which only a message can show.
    private static Check<OneClickDelivery> ofMail(String id, Decision decision) {
        return OneClickRules.ofMail(
                id,
                (delivery, rule) -> delivery.attachments().stream().flatMap(part -> decision.of(part, rule).stream()));
    }

    private static Check<OneClickDelivery> check(String id, Decision decision) {
        return Check.of(
                OneClickRules.BOOK.rule(id),
                (delivery, rule) -> delivery.attachments().stream().flatMap(part -> decision.of(part, rule).stream()));
    }

    private static Optional<Finding> type(MailPart part, Rule rule) {
        var expected = switch (OneClickDelivery.kind(part)) {
            case COMPANION, DECLARATION_XML -> "application/xml";
            case DECLARATION_PDF -> "application/pdf";
            case BILLING, OTHER -> "application/octet-stream";
        };
        var found = part.contentType().value();
        return found.equals(expected)
                ? Optional.empty()
                : Optional.of(rule.at(
                        at(part), Map.of("file", OneClickDelivery.name(part), "found", found, "expected", expected)));
    }

    private static Optional<Finding> disposition(MailPart part, Rule rule) {
        var found = part.header("Content-Disposition")
                .map(field -> HeaderValue.parse(field).value())
                .orElse("–");
        return found.equals("attachment") ? Optional.empty() : Optional.of(rule.at(at(part), facts(part, found)));
    }

    private static Optional<Finding> fileName(MailPart part, Rule rule) {
        var name = part.contentType().parameter("name").orElse("");
        return part.header("Content-Disposition")
                .flatMap(field -> HeaderValue.parse(field).parameter("filename"))
                .filter(other -> !other.equals(name))
                .map(other -> rule.at(at(part), Map.of("found", name, "other", other)));
    }

    private static Optional<Finding> billingName(MailPart part, Rule rule) {
        var name = OneClickDelivery.name(part);
        return OneClickDelivery.kind(part) != Kind.BILLING
                        || KVDT_NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(rule.at(at(part), Map.of("found", name)));
    }

    private static Stream<Finding> practice(OneClickDelivery delivery, Rule rule) {
        var expected = delivery.companion().map(file -> file.bsnr().value()).orElse("");
        return delivery.of(Kind.BILLING).stream().flatMap(part -> {
            var name = KVDT_NAME.matcher(OneClickDelivery.name(part));
            return expected.isEmpty() || !name.matches() || name.group(1).equals(expected)
                    ? Stream.<Finding>empty()
                    : Stream.of(rule.at(at(part), Map.of("found", name.group(1), "expected", expected)));
        });
    }

    private static Stream<Finding> declarationName(OneClickDelivery delivery, Rule rule) {
        var stem = delivery.of(Kind.DECLARATION_XML).stream()
                .map(OneClickDelivery::name)
                .map(name -> name.substring(0, name.length() - ".xml".length()))
                .findFirst()
                .orElse("…");
        return delivery.of(Kind.DECLARATION_PDF).stream()
                .filter(part -> !named(OneClickDelivery.name(part), stem))
                .map(part ->
                        rule.at(at(part), Map.of("found", OneClickDelivery.name(part), "expected", stem + SIGNED_PDF)));
    }

    private static boolean named(String pdf, String stem) {
        return pdf.toLowerCase(Locale.ROOT).equals((stem + SIGNED_PDF).toLowerCase(Locale.ROOT));
    }

    private static Optional<Finding> pdf(MailPart part, Rule rule) {
        var begins = part.content()
                .filter(content -> new String(content, StandardCharsets.ISO_8859_1).startsWith("%PDF-"))
                .isPresent();
        return OneClickDelivery.kind(part) != Kind.DECLARATION_PDF || begins
                ? Optional.empty()
                : Optional.of(rule.at(at(part), Map.of("file", OneClickDelivery.name(part))));
    }

    private static Map<String, String> facts(MailPart part, String found) {
        return Map.of("file", OneClickDelivery.name(part), "found", found);
    }

    private static Where at(MailPart part) {
        return Where.FILE.inFile(OneClickDelivery.name(part));
    }
}
