package de.depesche.formats.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void whatIsIncludedMustBeThereEvenIfNothingOfItIsUsed() {
        var unused = MAIN.replace("type=\"small\"", "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmlSchemas.of("main.xsd", Map.of("main.xsd", bytes(unused))));
    }

    @Test
    void aFileThatIsIncludedTwiceCountsOnce() throws IOException {
        var between = MAIN.replace("<xs:element name=\"a\" type=\"small\"/>", "");
        var twice = MAIN.replace("<xs:element", "<xs:include schemaLocation=\"between.xsd\"/><xs:element");
        var schemas = XmlSchemas.of(
                "main.xsd", Map.of("main.xsd", bytes(twice), "between.xsd", bytes(between), "small.xsd", bytes(TYPES)));

        assertThat(objections(schemas, "<a xmlns='urn:x'>9</a>")).isEmpty();
    }

    @Test
    void aNamespaceMayBeNamedWithoutAFile() throws IOException {
        var named = MAIN.replace("<xs:include", "<xs:import namespace=\"urn:y\"/><xs:include");
        var schemas = XmlSchemas.of("main.xsd", Map.of("main.xsd", bytes(named), "small.xsd", bytes(TYPES)));

        assertThat(objections(schemas, "<a xmlns='urn:x'>9</a>")).isEmpty();
    }

    @Test
    void aSchemaOutsideIsNotFetchedEvenIfItIsThere(@TempDir Path folder) throws IOException {
        var outside = Files.write(folder.resolve("outside.xsd"), bytes(TYPES));
        var main = MAIN.replace("types/small.xsd", outside.toUri().toString());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmlSchemas.of("main.xsd", Map.of("main.xsd", bytes(main))));
    }

    @Test
    void aSchemaFetchesNoDocumentTypeEither(@TempDir Path folder) throws IOException {
        var outside = Files.writeString(folder.resolve("outside.dtd"), "<!ENTITY x 'y'>");
        var main = "<!DOCTYPE xs:schema SYSTEM '" + outside.toUri() + "'>" + MAIN;

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> XmlSchemas.of("main.xsd", Map.of("main.xsd", bytes(main), "small.xsd", bytes(TYPES))));
    }

    @Test
    void itsNamespaceSaysWhichFilesItIsFor() {
        var none = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"><xs:element name=\"a\"/></xs:schema>";

        assertThat(XmlSchemas.of("main.xsd", Map.of("main.xsd", bytes(MAIN), "small.xsd", bytes(TYPES)))
                        .namespace())
                .isEqualTo("urn:x");
        assertThat(XmlSchemas.of("any.xsd", Map.of("any.xsd", bytes(none))).namespace())
                .isEmpty();
    }

    @Test
    void depthIsBoundedHereToo() throws IOException {
        var schemas = XmlSchemas.of("any.xsd", Map.of("any.xsd", bytes("""
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"/></xs:schema>""")));

        assertThat(objections(schemas, "<a>".repeat(32) + "</a>".repeat(32))).isEmpty();
        assertThat(objections(schemas, "<a>".repeat(33) + "</a>".repeat(33))).hasSize(1);
    }

    @Test
    void aHundredObjectionsAreEnough() throws IOException {
        var schemas = XmlSchemas.of("main.xsd", Map.of("main.xsd", bytes(MAIN), "small.xsd", bytes(TYPES)));

        assertThat(objections(schemas, "<a xmlns='urn:x' " + attributes(20) + "/>"))
                .hasSizeGreaterThan(20);
        assertThat(schemas.objections(
                        new ByteArrayInputStream(bytes("<a xmlns='urn:x' " + attributes(200) + "/>")),
                        new XmlLimits(1 << 20, 5, 500, 500)))
                .hasSize(100);
    }

    @Test
    void whereMarkupBreaksTheLineIsTold() throws IOException {
        var schemas = XmlSchemas.of("main.xsd", Map.of("main.xsd", bytes(MAIN), "small.xsd", bytes(TYPES)));

        assertThat(objections(schemas, "<a xmlns='urn:x'>\n\n9</b>"))
                .containsExactly(new XmlSchemas.Objection(3, "xml"));
    }

    private static String attributes(int count) {
        return IntStream.range(0, count).mapToObj(i -> "a" + i + "='1'").collect(Collectors.joining(" "));
    }

    private static List<XmlSchemas.Objection> objections(XmlSchemas schemas, String text) throws IOException {
        return schemas.objections(new ByteArrayInputStream(bytes(text)), XmlLimits.SMALL);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
