package de.depesche.formats.cda;

import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.Sample;
import de.depesche.formats.xml.XmlSchemas;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A small schema in the place of CDA.xsd, which is not ours to ship.
final class LetterSchemaSamples {
    private static final String SCHEMA = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:hl7-org:v3"
                xmlns="urn:hl7-org:v3" elementFormDefault="qualified">
              <xs:element name="ClinicalDocument"><xs:complexType><xs:sequence>
                <xs:element name="realmCode"><xs:complexType>
                  <xs:attribute name="code" use="required"/></xs:complexType></xs:element>
                <xs:any maxOccurs="unbounded" processContents="skip"/>
              </xs:sequence></xs:complexType></xs:element>
            </xs:schema>""";

    private LetterSchemaSamples() {}

    static Stream<Sample> samples() {
        return Stream.of(new Sample(
                "CDA-SCHEMA",
                () -> validated(LetterTexts.LETTER.replace("realmCode code", "realmCode x")),
                () -> validated(LetterTexts.LETTER)));
    }

    static Report validated(String letter) {
        var schema = XmlSchemas.of("CDA.xsd", Map.of("CDA.xsd", LetterTexts.bytes(SCHEMA)));
        try (var in = new ByteArrayInputStream(LetterTexts.bytes(letter))) {
            return Letters.read(in, Optional.of("brief.xml"), Optional.of(schema))
                    .report();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
