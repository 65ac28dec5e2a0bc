package de.depesche.formats.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Broken markup is explained in our own words, in German and in English, whatever language the machine has.
class RefusalSentencesTest {
    private static final String FALLBACK = "Die Auszeichnung ist an dieser Stelle fehlerhaft.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <brief><b></brief>                                      | Das Element <b> ist noch offen
            <brief><b>                                              | bricht ab
            <brief b='1                                             | bricht ab
            ``                                                      | leer
            Sehr geehrte                                            | kein XML ist
            <brief/><b/>                                            | genau ein äußeres Element
            <brief/>x                                               | genau ein äußeres Element
            </brief>                                                | Vor dem ersten Element
            <brief>Meier & Co</brief>                               | &amp;
            <brief>Meier &Co b</brief>                              | &amp;
            <brief>&nbsp;</brief>                                   | &nbsp;
            <brief b='<'/>                                          | Attribut b des Elements <brief>
            <brief b/>                                              | Attribut b des Elements <brief> hat keinen Wert
            <brief b=1/>                                            | nicht in Anführungszeichen
            <brief b='1' b='2'/>                                    | Attribut b steht beim Element <brief> zweimal
            <brief b='1'c='2'/>                                     | Die Auszeichnung des Elements <brief>
            <brief>1 < 2</brief>                                    | &lt;
            <brief>~</brief>                                        | Steuerzeichen
            <brief>&#x0;</brief>                                    | Steuerzeichen
            <p:brief/>                                              | Das Präfix p
            <brief p:b='1'/>                                        | Das Präfix p
            ` <?xml version='1.0'?><brief/>`                        | ganz am Anfang
            <brief><!-- -- --></brief>                              | Kommentar
            <brief>]]></brief>                                      | ]]> im Text
            <?xml version='1.0' encoding='UTF-8'?><brief>ä</brief>  | ISO 8859
            <?xml version='1.0' encoding='KLINGON'?><brief/>        | Die Verschlüsselung KLINGON
            <?xml version='9.0'?><brief/>                           | Fassung von XML
            """)
    void eachFaultHasItsOwnSentence(String broken, String said) throws IOException {
        var refused = refused(broken.replace('~', '\u0001'), XmlLimits.SMALL);

        assertThat(refused.why().german()).contains(said).isNotEqualTo(FALLBACK).doesNotContain("{");
        assertThat(refused.why().english()).isNotBlank().doesNotContain("{");
    }

    @Test
    void thePlaceIsTheLineAndTheElementsThatAreOpen() throws IOException {
        var refused = refused("<brief>\n<kopf>\n<id>1</kopf>\n</brief>", XmlLimits.SMALL);

        assertThat(refused.where().line()).hasValue(3);
        assertThat(refused.where().path()).contains("/brief/kopf/id");
    }

    @Test
    void aPathOfManyOrLongNamesIsShortened() throws IOException {
        var refused = refused("<" + "a".repeat(500) + "><b", XmlLimits.SMALL);

        assertThat(refused.where().path().orElseThrow()).hasSize(121).startsWith("…aaa");
        assertThat(refused("<" + "a".repeat(119) + "><b", XmlLimits.SMALL)
                        .where()
                        .path())
                .contains("/" + "a".repeat(119));
        assertThat(refused("Sehr geehrte", XmlLimits.SMALL).where().path())
                .as("outside of all elements")
                .isEmpty();
    }

    @Test
    void namesThatAreNoneStayOutOfTheSentence() throws IOException {
        var refused = refused("<brief><" + "b".repeat(100) + "></brief>", XmlLimits.SMALL);

        assertThat(refused.why().german()).contains("<…>").doesNotContain("bbb");
    }

    @Test
    void theLastSentenceOfEachListFitsWhateverIsSaid() {
        assertThat(Sentences.in("faults.txt").of("# no such thing").german()).isEqualTo(FALLBACK);
        assertThat(Sentences.in("faults.txt")
                        .of("XML document structures must start and end within the same entity")
                        .german())
                .contains("bricht ab");
        assertThat(Sentences.in("objections.txt").of("cvc-elt.1.a: Cannot find").german())
                .contains("kennt dieses Element nicht");
    }

    @Test
    void boundsAreSaidInNumbers() throws IOException {
        assertThat(refused("<a>" + "x".repeat(2 << 20), XmlLimits.SMALL).why().english())
                .contains("larger than 1 MiB");
        assertThat(refused("<a>".repeat(40), XmlLimits.SMALL).why().german()).contains("32 Ebenen");
        assertThat(refused("<a b='1' c='2'/>", new XmlLimits(100, 1, 1, 1))
                        .why()
                        .german())
                .contains("1 Attribute");
    }

    @Test
    void theLanguageOfTheMachineMakesNoDifference() throws IOException {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(refused("<brief><b></brief>", XmlLimits.SMALL).why().german())
                    .contains("Das Element <b> ist noch offen");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cvc-enumeration-valid: Value 'x'                     | Liste der erlaubten
            cvc-complex-type.2.4.a: Invalid content              | an einer Stelle
            cvc-complex-type.2.4.b: The content of element 'a'   | nicht vollständig
            cvc-complex-type.4: Attribute 'V' must appear        | vorgeschriebenes Attribut
            cvc-maxLength-valid: Value                           | zu lang
            cvc-pattern-valid: Value                             | nicht die Form
            cvc-elt.1.a: Cannot find                             | kennt dieses Element nicht
            something else                                       | entspricht dem Schema nicht
            """)
    void whatASchemaObjectsToIsSaidInWords(String said, String sentence) {
        var what = XmlSchemas.Objection.of(1, said).what();

        assertThat(what.german()).contains(sentence).endsWith("]");
    }

    private static XmlOutcome.Refused refused(String text, XmlLimits limits) throws IOException {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
        return (XmlOutcome.Refused) XmlReading.read(in, limits);
    }
}
