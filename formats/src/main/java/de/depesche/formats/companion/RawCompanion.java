package de.depesche.formats.companion;

import de.depesche.formats.identifiers.Bsnr;
import de.depesche.formats.identifiers.Quarter;
import de.depesche.formats.rules.Where;
import de.depesche.formats.xml.XmlDocument;
import de.depesche.formats.xml.XmlElement;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// A companion file as it stands there, with values that may be wrong; each value is taken without the blanks around
/// it, as far as it can be understood.
///
/// @param fileName where it is known
record RawCompanion(XmlDocument document, Optional<String> fileName, Application application) {
    private static final Pattern GUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern VERSION = Pattern.compile("\\+?0*([1-9][0-9]{0,8})");
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    List<XmlElement> elements() {
        return document.root().children();
    }

    /// What stands in attribute V, with its blanks.
    Optional<String> written(String element) {
        return document.root().first(element).flatMap(found -> found.attribute("V"));
    }

    Optional<String> value(String element) {
        return written(element).map(String::strip);
    }

    List<XmlElement> attachments() {
        return document.root().all("anhang").toList();
    }

    Where at(String element) {
        return document.root().first(element).map(this::at).orElseGet(() -> at(document.root()));
    }

    Where at(XmlElement element) {
        var root = document.root();
        var place = Where.line(Math.max(1, element.line()))
                .atPath("/" + root.name() + (element.equals(root) ? "" : "/" + element.name()));
        return fileName.map(place::inFile).orElse(place);
    }

    Optional<Integer> version() {
        return value("version")
                .map(VERSION::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(matched -> Integer.valueOf(matched.group(1)));
    }

    Optional<UUID> guid() {
        return value("guid").filter(guid -> GUID.matcher(guid).matches()).map(UUID::fromString);
    }

    /// Leading zeros that a program lost are put back.
    Optional<Bsnr> bsnr() {
        return value("bsnr")
                .filter(bsnr -> bsnr.matches("[0-9]{1,9}"))
                .flatMap(bsnr -> Bsnr.parse("0".repeat(9 - bsnr.length()) + bsnr));
    }

    Optional<Boolean> flag(String element) {
        return value(element).flatMap(flag -> switch (flag) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    Optional<OffsetDateTime> deliveredAt() {
        return value("lieferungs_zeitpunkt").flatMap(RawCompanion::time);
    }

    boolean timeHasNoZone() {
        return value("lieferungs_zeitpunkt").flatMap(RawCompanion::localTime).isPresent();
    }

    Optional<DocumentType> documentType() {
        return value("dokumenten_typ").flatMap(DocumentType::parse);
    }

    Optional<Quarter> quarter() {
        return value("quartal")
                .filter(quarter -> quarter.length() == 6)
                .flatMap(quarter -> Quarter.parse(quarter, Quarter.Notation.COMPANION_FILE));
    }

    private static Optional<OffsetDateTime> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            return localTime(text).map(local -> local.atZone(GERMANY).toOffsetDateTime());
        }
    }

    private static Optional<LocalDateTime> localTime(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
