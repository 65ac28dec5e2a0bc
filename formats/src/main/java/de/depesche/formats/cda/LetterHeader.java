package de.depesche.formats.cda;

import de.depesche.formats.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Header of a doctor's letter in CDA Release 2, as far as filing and checking need it. Values stand as they are in the
/// file.
///
/// Holds the patient's name and numbers: it does not print itself.
///
/// @param id of this document: root, or root and extension between a slash
/// @param setId of all versions of this document, where it is given
/// @param version where it is given
/// @param code LOINC code of the kind of document
/// @param effectiveTime when it was made, such as `20260115131017+0100`
/// @param patientIds numbers of the patient
/// @param patientFamilyNames as written
/// @param recipientAddresses mail addresses of the recipients, without `mailto:`
public record LetterHeader(
        Optional<String> id,
        Optional<String> setId,
        Optional<String> version,
        Optional<String> code,
        Optional<String> title,
        Optional<String> effectiveTime,
        List<PatientId> patientIds,
        List<String> patientFamilyNames,
        List<String> recipientAddresses) {
    public LetterHeader {
        patientIds = List.copyOf(patientIds);
        patientFamilyNames = List.copyOf(patientFamilyNames);
        recipientAddresses = List.copyOf(recipientAddresses);
    }

    /// @param root the OID of who gives such numbers
    public record PatientId(String root, String extension) {
        /// The OID under which KVNRs stand (source: HL7 Deutschland, Basisprofil; secondary).
        public static final String KVNR = "1.2.276.0.76.4.8";

        @Override
        public String toString() {
            return "PatientId[" + root + ", hidden]";
        }
    }

    static LetterHeader of(XmlElement document) {
        return new LetterHeader(
                document.first("id").flatMap(LetterHeader::id),
                document.first("setId").flatMap(LetterHeader::id),
                value(document, "versionNumber", "value"),
                value(document, "code", "code"),
                document.first("title").map(XmlElement::wholeText).filter(title -> !title.isEmpty()),
                value(document, "effectiveTime", "value"),
                patient(document)
                        .flatMap(role -> role.all("id"))
                        .map(LetterHeader::patientId)
                        .toList(),
                patient(document)
                        .flatMap(role -> role.first("patient").stream())
                        .flatMap(patient -> patient.all("name"))
                        .flatMap(name -> name.all("family"))
                        .map(XmlElement::wholeText)
                        .toList(),
                document.all("informationRecipient")
                        .flatMap(XmlElement::descend)
                        .filter(element -> element.name().equals("telecom"))
                        .flatMap(telecom -> telecom.attribute("value").stream())
                        .filter(address -> address.startsWith("mailto:"))
                        .map(address -> address.substring("mailto:".length()).strip())
                        .toList());
    }

    static Optional<String> value(XmlElement document, String element, String attribute) {
        return document.first(element)
                .flatMap(found -> found.attribute(attribute))
                .filter(value -> !value.isBlank());
    }

    private static Stream<XmlElement> patient(XmlElement document) {
        return document.all("recordTarget").flatMap(target -> target.all("patientRole"));
    }

    private static Optional<String> id(XmlElement element) {
        return element.attribute("root")
                .map(root -> root
                        + element.attribute("extension")
                                .map(extension -> "/" + extension)
                                .orElse(""));
    }

    private static PatientId patientId(XmlElement element) {
        return new PatientId(
                element.attribute("root").orElse(""),
                element.attribute("extension").orElse(""));
    }

    @Override
    public String toString() {
        return "LetterHeader[" + id.orElse("–") + ", hidden]";
    }
}
