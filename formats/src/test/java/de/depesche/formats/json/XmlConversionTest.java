package de.depesche.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlConversionTest {
    private static final String FILE = """
            <?xml version="1.0" encoding="ISO-8859-15"?>
            <letter to="Praxis Dr. Muster">
              <!-- for the file -->
              <id V="7"/>
              <text>Größer &amp; kleiner</text>
              <part>
                <name>A</name>
              </part>
            </letter>
            """;
    private static final String JSON = """
            {
              "format": "XML",
              "charset": "ISO-8859-15",
              "layout": {"lineEnd": "\\n", "indent": "  ", "emptyTag": "/>"},
              "nodes": [
                {"instruction": "xml version=\\"1.0\\" encoding=\\"ISO-8859-15\\""},
                "\\n",
                {
                  "element": "letter",
                  "attributes": {"to": "Praxis Dr. Muster"},
                  "content": [
                    {"comment": " for the file "},
                    {"element": "id", "attributes": {"V": "7"}},
                    {"element": "text", "content": "Größer & kleiner"},
                    {
                      "element": "part",
                      "content": [
                        {"element": "name", "content": "A"}
                      ]
                    }
                  ]
                },
                "\\n"
              ]
            }
            """;

    @Test
    void aRegularFileIsElementsAttributesAndTexts() {
        assertThat(Converted.json(FILE)).isEqualTo(JSON);
        assertThat(Converted.file(JSON)).isEqualTo(FILE);
    }

    @Test
    void anAddedElementIsLaidOutAsTheRest() {
        var more = JSON.replace(
                "{\"element\": \"name\", \"content\": \"A\"}",
                "{\"element\": \"name\", \"content\": \"A\"}, {\"element\": \"note\", \"content\": [{\"element\": \"n\"}]}");
        assertThat(Converted.file(more))
                .contains("    <name>A</name>\n    <note>\n      <n/>\n    </note>\n  </part>\n");
    }

    @Test
    void whatIsWrittenInAnotherWayIsKeptUntilItIsEdited() {
        var json = Converted.json("<a b='1'  c=\"x&#65;\"><t>&#65; &gt;'</t ></a>");
        assertThat(json)
                .contains("\"raw\": \"<a b='1'  c=\\\"x&#65;\\\">\"")
                .contains("\"attributes\": {\"b\": \"1\", \"c\": \"xA\"}")
                .contains("{\"text\": \"A >'\", \"raw\": \"&#65; &gt;'\"}")
                .contains("\"rawEnd\": \"</t >\"");
        assertThat(Converted.file(json.replace("\"b\": \"1\"", "\"b\": \"<2>\"")))
                .isEqualTo("<a b=\"&lt;2>\" c=\"xA\"><t>&#65; &gt;'</t ></a>");
        assertThat(Converted.file(json.replace("\"A >'\"", "\"B <&>\"")))
                .isEqualTo("<a b='1'  c=\"x&#65;\"><t>B &lt;&amp;&gt;</t ></a>");
        assertThat(Converted.file(json.replace("\"element\": \"t\"", "\"element\": \"u\"")))
                .contains("<u>&#65; &gt;'</u>");
    }

    @Test
    void aCharacterThatTheCharsetLacksIsWrittenByItsNumber() {
        assertThat(Converted.file(JSON.replace("kleiner", "δ\ud83d\ude00").replace("Muster", "Ω")))
                .contains("<text>Größer &amp; &#948;&#128512;</text>")
                .contains("to=\"Praxis Dr. &#937;\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<a />",
                "<a></a>",
                "<a\n/>",
                "<a><b/><b /><c  /></a>\n",
                "<a>\n\t<b>\n\t\t<c/>\n\t</b>\n</a>",
                "<a>\r\n  <b>\r\n    <c/>\r\n  </b>\r\n</a>\r\n",
                "<a>\n<b/>\n<c><d/></c>\n</a>",
                "<a>\n  <b/>\n  <c><!--x--></c>\n</a>",
                "<a>\n  <b/>\n  <c><![CDATA[x]]></c>\n  <c>&n;</c>\n  <c>\n</c></a>",
                "<a>\n  <b/>text\n  <c>  </c>\n</a>",
                "<a>\n  <b/>\n\n  <c/>\n  <d/></a>",
                "<a>&amp;&lt;&gt;&quot;&apos;&#0;&#x110000;&#xD800;&#xDFFF;&#x10FFFF;&#x1F600;&#9;&#10;&#13;&#32;&#31;</a>",
                "<a>&#xD7FF;&#xE000;&#9999999; & &; &# &amp &unknown; x&other;y</a>",
                "<a x='&lt;\"' y=\"'\" z=\">\" w=''/>",
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY b \"]>\"><!-- ]> ' --><!ENTITY c ']>'>]><a>&b;</a>",
                "<!DOCTYPE levelone SYSTEM \"levelone.dtd\" [ ]>\n<levelone/>",
                "<?xml-stylesheet href='a.xsl'?><a><![CDATA[ <b> & ]] > ]]></a><!----><!-- - -->",
                "<a xmlns:b='urn:b'><b:c b:d='1'/></a>",
                "  \n<a/>",
            })
    void everyWayOfWritingComesBack(String file) {
        Converted.comesBack(file);
    }

    @Test
    void entitiesAreNamesAndNothingElse() {
        var json = Converted.json(
                "<!DOCTYPE a [<!ENTITY b \"&c;&c;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><a d=\"&b;\">x&b;</a>");
        assertThat(json)
                .contains("{\"reference\": \"b\"}")
                .contains("\"doctype\": \" a [<!ENTITY b \\\"&c;&c;\\\">")
                .contains("\"attributes\": {\"d\": \"&b;\"}")
                .doesNotContain("root:");
    }

    @Test
    void eachCharsetComesBack() {
        var text = "<a b=\"ä€\">ö&amp;ß</a>";
        Converted.comesBack(text.getBytes(StandardCharsets.UTF_8));
        Converted.comesBack(("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
        Converted.comesBack(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
        Converted.comesBack(("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE));
        Converted.comesBack(text.getBytes(StandardCharsets.UTF_16LE));
        Converted.comesBack(text.getBytes(StandardCharsets.UTF_16BE));
        var declared = "<?xml version='1.0' encoding='%s' standalone=\"yes\"?>" + text;
        for (var name : new String[] {"ISO-8859-15", "windows-1252", "utf8", "latin1", "Shift_JIS", "no such"}) {
            Converted.comesBack(declared.formatted(name).getBytes(Charset.forName("windows-1252")));
            Converted.comesBack(declared.formatted(name).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Converted.json(declared.formatted("utf8").getBytes(StandardCharsets.UTF_8)))
                .contains("\"charset\": \"UTF-8\"")
                .contains("ä€");
        assertThat(Converted.json(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)))
                .contains("\"charset\": \"UTF-16LE\"")
                .contains("\"byteOrderMark\": true");
    }

    @Test
    void aFileThatIsNotInItsCharsetLosesNothing() {
        var file = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>M\u00fcller</a>";
        assertThat(Converted.json(file)).contains("\"charset\": \"ISO-8859-1\"").contains("Müller");
        Converted.comesBack(file);
    }
}
