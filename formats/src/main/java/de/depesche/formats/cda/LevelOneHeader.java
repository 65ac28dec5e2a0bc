package de.depesche.formats.cda;

import de.depesche.formats.xml.XmlElement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Header of a documentation in CDA level one (eDMP, eHKS): values as they stand in the file.
///
/// @param caseNumber of the patient in the practice (id EX); hidden in [#toString()]
/// @param practice the BSNR (id RT)
/// @param setId of all versions, EX and RT between a slash
/// @param type such as `EDMP_ASTHMA_EE`
/// @param served the day or time of the treatment (service_tmr)
/// @param made when the file was made (origination_dttm)
/// @param practices BSNRs of the providers
/// @param doctors LANRs of the providers
public record LevelOneHeader(
        Optional<String> caseNumber,
        Optional<String> practice,
        Optional<String> setId,
        Optional<String> version,
        Optional<String> type,
        Optional<String> served,
        Optional<String> made,
        List<String> practices,
        List<String> doctors) {
    public LevelOneHeader {
        practices = List.copyOf(practices);
        doctors = List.copyOf(doctors);
    }

    static LevelOneHeader of(XmlElement header) {
        return new LevelOneHeader(
                LetterHeader.value(header, "id", "EX"),
                LetterHeader.value(header, "id", "RT"),
                header.first("set_id")
                        .flatMap(id -> id.attribute("EX")
                                .flatMap(number -> id.attribute("RT").map(root -> number + "/" + root))),
                LetterHeader.value(header, "version_nbr", "V"),
                LetterHeader.value(header, "document_type_cd", "V"),
                LetterHeader.value(header, "service_tmr", "V"),
                LetterHeader.value(header, "origination_dttm", "V"),
                providers(header, "BSNR"),
                providers(header, "LANR"));
    }

    private static List<String> providers(XmlElement header, String root) {
        return header.all("provider")
                .flatMap(XmlElement::descend)
                .filter(element -> element.name().equals("id"))
                .filter(id -> id.attribute("RT").filter(root::equals).isPresent())
                .flatMap(id -> id.attribute("EX").stream())
                .toList();
    }

    /// The first ten places of a time, where they are a day.
    static Optional<LocalDate> day(Optional<String> time) {
        return time.filter(text -> text.length() >= 10).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text.substring(0, 10)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public String toString() {
        return "LevelOneHeader[" + type.orElse("–") + ", hidden]";
    }
}
