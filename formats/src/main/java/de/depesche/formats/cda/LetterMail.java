package de.depesche.formats.cda;

import de.depesche.formats.companion.ServiceName;
import de.depesche.formats.mail.MailPart;
import de.depesche.formats.mail.Parcel;
import de.depesche.formats.rules.Catalogue;
import de.depesche.formats.rules.Catalogue.Check;
import de.depesche.formats.rules.Finding;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.ReportBuilder;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.rules.Text;
import de.depesche.formats.rules.Where;
import de.depesche.formats.xml.XmlSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A doctor's letter as it travels: a mail with the header as XML and the letter as PDF. The receiver files it by the
/// XML and reads the PDF.
///
/// @param letter the header, where exactly one XML is attached and is a letter
public record LetterMail(Parcel parcel, Optional<LetterHeader> letter) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;]+@[^\\s<>,;]+");
    private static final Catalogue<LetterMail> CATALOGUE = new Catalogue<>(List.of(
            Check.of(rule("LETTER-PAIR"), LetterMail::pair),
            Check.of(rule("LETTER-PDF"), LetterMail::pdf),
            ofMail("LETTER-SERVICE", LetterMail::service),
            ofMail("LETTER-SUBJECT", LetterMail::subject),
            ofMail("LETTER-RECIPIENT", LetterMail::recipient)));

    private static Check<LetterMail> ofMail(String id, Catalogue.Breaches<LetterMail> breaches) {
        return Check.of(rule(id), breaches)
                .onlyWhere(
                        letter -> letter.parcel().isMail(),
                        Text.of("Die Nachricht selbst liegt nicht vor.", "The message itself is not there."));
    }

    /// Checks the mail, the letter in it, and how they fit together.
    public static Reading read(MailPart mail) {
        return read(Parcel.of(mail), Optional.empty());
    }

    /// As above, also for files alone: then what only a message can show is not checked.
    ///
    /// @param schema `CDA.xsd`, where the operator imported it
    public static Reading read(Parcel parcel, Optional<XmlSchemas> schema) {
        var findings = new ReportBuilder();
        var xml = of(parcel, ".xml");
        var letter = xml.size() == 1 ? letter(xml.getFirst(), schema, findings) : Optional.<LetterHeader>empty();
        var whole = new LetterMail(parcel, letter);
        CATALOGUE.check(whole, findings);
        return new Reading(whole, findings.report());
    }

    private static Optional<LetterHeader> letter(MailPart part, Optional<XmlSchemas> schema, ReportBuilder findings) {
        try (var in = part.open()) {
            return Letters.read(in, part.fileName(), schema, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Finding> pair(Rule rule) {
        int xml = of(parcel, ".xml").size();
        int pdf = of(parcel, ".pdf").size();
        return xml == 1 && pdf >= 1
                ? Stream.empty()
                : Stream.of(rule.at(Where.FILE, Map.of("xml", "" + xml, "pdf", "" + pdf)));
    }

    private Stream<Finding> pdf(Rule rule) {
        return of(parcel, ".pdf").stream()
                .filter(part -> part.content()
                        .filter(content -> new String(content, StandardCharsets.ISO_8859_1).startsWith("%PDF-"))
                        .isEmpty())
                .map(part -> rule.at(Where.FILE.inFile(part.fileName().orElse("")), Map.of()));
    }

    private Stream<Finding> service(Rule rule) {
        var found = parcel.service().orElse("");
        return ServiceName.parse(found)
                        .filter(service -> service.application().equals("Arztbrief"))
                        .isPresent()
                ? Stream.empty()
                : Stream.of(rule.at(Where.path("/X-KIM-Dienstkennung"), Map.of("found", found)));
    }

    private Stream<Finding> subject(Rule rule) {
        var subject = parcel.header("Subject").orElse("");
        return letter
                .filter(header -> LetterRules.namesPatient(subject, header))
                .map(header -> rule.at(Where.path("/Subject")))
                .stream();
    }

    /// Only where the letter names addresses; many do not.
    private Stream<Finding> recipient(Rule rule) {
        var to = ADDRESS.matcher(parcel.header("To").orElse("").toLowerCase(Locale.ROOT))
                .results()
                .map(address -> address.group())
                .toList();
        var named = letter.map(LetterHeader::recipientAddresses).orElse(List.of()).stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .toList();
        return named.isEmpty() || to.stream().anyMatch(named::contains)
                ? Stream.empty()
                : Stream.of(rule.at(
                        Where.path("/To"),
                        Map.of("found", String.join(", ", to), "expected", String.join(", ", named))));
    }

    private static List<MailPart> of(Parcel parcel, String ending) {
        return parcel.attachments().stream()
                .filter(part -> part.fileName()
                        .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(ending))
                        .isPresent())
                .toList();
    }

    private static Rule rule(String id) {
        return LetterRules.BOOK.rule(id);
    }

    public record Reading(LetterMail letter, Report report) {}
}
