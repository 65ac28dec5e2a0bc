package de.depesche.formats.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XmlSchemasTest {
    private static final String MAIN = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:x" targetNamespace="urn:x">
              <xs:include schemaLocation="types/small.xsd"/>
              <xs:element name="a" type="small"/>
            </xs:schema>""";
    private static final String TYPES = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:x" targetNamespace="urn:x">
              <xs:simpleType name="small"><xs:restriction base="xs:int"><xs:maxInclusive value="9"/></xs:restriction></xs:simpleType>
            </xs:schema>""";

    @Test
    void importedFilesIncludeEachOther() throws IOException {
        var schemas = XmlSchemas.of("main.xsd", Map.of("main.xsd", bytes(MAIN), "small.xsd", bytes(TYPES)));

        assertThat(objections(schemas, "<a xmlns='urn:x'>9</a>")).isEmpty();
        assertThat(objections(schemas, "<a xmlns='urn:x'>\n10</a>"))
                .isNotEmpty()
                .allMatch(objection -> objection.line() == 2);
    }

    @Test
    void hostileInstancesAreRefusedHereToo() throws IOException {
        var schemas = XmlSchemas.of("main.xsd", Map.of("main.xsd", bytes(MAIN), "small.xsd", bytes(TYPES)));

        assertThat(objections(schemas, "<!DOCTYPE a [<!ENTITY x '9'>]><a xmlns='urn:x'>&x;</a>"))
                .hasSize(1);
        assertThat(schemas.objections(
                        new ByteArrayInputStream(bytes("<a xmlns='urn:x'>9</a>")), new XmlLimits(5, 5, 5, 5)))
                .hasSize(1);
    }

    @Test
    void anObjectionNamesTheRuleAndTheElementButNoValue() throws IOException {
        var schemas = XmlSchemas.of("main.xsd", Map.of("main.xsd", bytes(MAIN), "small.xsd", bytes(TYPES)));

        assertThat(objections(schemas, "<a xmlns='urn:x'>O'Neil</a>"))
                .extracting(XmlSchemas.Objection::code)
                .contains("cvc-type.3.1.3 (a)")
                .noneMatch(code -> code.contains("Neil"));
        assertThat(objections(schemas, "<b xmlns='urn:x'/>").getFirst().code()).isEqualTo("cvc-elt.1.a (b)");
        assertThat(objections(schemas, "<a xmlns='urn:x'>9<"))
                .extracting(XmlSchemas.Objection::code)
                .containsExactly("xml");
        assertThat(XmlSchemas.Objection.of(1, "cvc-x: element '{\"urn:x\":rumpf}' attribute 'V'")
                        .code())
                .isEqualTo("cvc-x (rumpf, V)");
    }

    @Test
    void aMissingOrForeignFileIsNotFetched() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmlSchemas.of("main.xsd", Map.of("main.xsd", bytes(MAIN))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmlSchemas.of("other.xsd", Map.of("main.xsd", bytes(MAIN))))
                .withMessageContaining("other.xsd");
        var foreign = MAIN.replace("types/small.xsd", "http://127.0.0.1:1/none.xsd");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmlSchemas.of("main.xsd", Map.of("main.xsd", bytes(foreign))));
        var local = MAIN.replace("types/small.xsd", "file:///etc/passwd");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmlSchemas.of("main.xsd", Map.of("main.xsd", bytes(local))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmlSchemas.of("main.xsd", Map.of("main.xsd", bytes("<a/>"))));
    }

    private static List<XmlSchemas.Objection> objections(XmlSchemas schemas, String text) throws IOException {
        return schemas.objections(new ByteArrayInputStream(bytes(text)), XmlLimits.SMALL);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
