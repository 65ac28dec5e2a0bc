package de.depesche.formats.cda;

import java.nio.charset.StandardCharsets;

/// Doctors' letters of invented people, which keep every rule.
final class LetterTexts {
    static final String LETTER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ClinicalDocument xmlns="urn:hl7-org:v3">
              <realmCode code="DE"/>
              <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
              <templateId root="1.2.276.0.76.10.1013"/>
              <id root="1.2.276.0.76.3.1.9999.1" extension="brief-1"/>
              <code code="11490-0" codeSystem="2.16.840.1.113883.6.1"/>
              <title>Arztbrief</title>
              <effectiveTime value="20260402131017+0200"/>
              <confidentialityCode code="N"/>
              <languageCode code="de-DE"/>
              <setId root="1.2.276.0.76.3.1.9999.2" extension="kette-1"/>
              <versionNumber value="1"/>
              <recordTarget><patientRole>
                <id root="1.2.276.0.76.4.8" extension="A123456780"/>
                <id root="1.2.276.0.76.3.1.9999.3" extension="4711"/>
                <patient><name><given>Erika</given><family>Beispiel</family></name></patient>
              </patientRole></recordTarget>
              <author/>
              <custodian/>
              <informationRecipient><intendedRecipient><telecom value="mailto:klinik@kim.example"/><telecom value="tel:0"/></intendedRecipient></informationRecipient>
              <legalAuthenticator/>
              <component/>
            </ClinicalDocument>
            """;
    static final String MAIL =
            "From: praxis@kim.example\r\nTo: \"Klinik\" <Klinik@kim.example>\r\nSubject: Arztbrief\r\n"
                    + "X-KIM-Dienstkennung: Arztbrief;VHitG-Versand;V1.2\r\n"
                    + "Content-Type: multipart/mixed; boundary=g\r\n\r\n--g\r\n"
                    + "Content-Type: application/xml; name=brief.xml\r\n\r\n" + LETTER.replace("\n", "\r\n")
                    + "\r\n--g\r\n"
                    + "Content-Type: application/pdf; name=Brief.PDF\r\n\r\n%PDF-1.7\r\n--g--\r\n";

    private LetterTexts() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
