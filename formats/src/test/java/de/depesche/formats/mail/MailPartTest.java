package de.depesche.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailPartTest {

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n"})
    void headerFieldsAreUnfolded(String line) {
        var mail = parse("Subject: eins" + line + "  zwei" + line + "\tdrei" + line + "To: a@b" + line + line + "Text");
        assertThat(mail.header("subject")).contains("eins zwei drei");
        assertThat(mail.header("TO")).contains("a@b");
        assertThat(mail.header("Cc")).isEmpty();
        assertThat(mail.text()).isEqualTo("Text");
        assertThat(mail.fields()).hasSize(2);
    }

    @Test
    void linesThatAreNoFieldAreLeftOut() {
        assertThat(parse(" folded\r\nkein Feld: x\r\nohne\r\n: leer\r\nA: b\r\n\r\n")
                        .fields())
                .containsExactly(new HeaderField("A", "b"));
        assertThat(parse("ä: x\r\nA\u007f: x\r\nA~!: b\r\n\r\n").fields()).containsExactly(new HeaderField("A~!", "b"));
        assertThat(parse("").fields()).isEmpty();
        assertThat(parse("\nA: b").text()).isEqualTo("A: b");
        assertThat(parse("A: b").header("a")).contains("b");
    }

    @Test
    void aCarriageReturnWithinALineIsABlank() {
        assertThat(parse("Message-ID: <a\r\rb@c>\r\nA: b\r\n\r\n").fields())
                .containsExactly(new HeaderField("Message-ID", "<a  b@c>"), new HeaderField("A", "b"));
    }

    @Test
    void aFieldIsOneLine() {
        for (var name : List.of("", "a b", "a:b", "ä")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new HeaderField(name, "x"));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new HeaderField("a", "x\ny"));
        assertThatIllegalArgumentException().isThrownBy(() -> new HeaderField("a", "x\ry"));
    }

    @Test
    void contentsAreDecoded() {
        assertThat(content("base64", "R3LDvMOf\r\nZQ==")).contains("Grüße");
        assertThat(content("BASE64 ", "R3LDvMOfZQ==")).contains("Grüße");
        assertThat(content("base64", "R3L!")).isEmpty();
        assertThat(content("quoted-printable", "Gr=C3=BC=C3=9F=\r\ne =3D=X")).contains("Grüße ==X");
        assertThat(content("quoted-printable", "a=3")).contains("a=3");
        assertThat(content("quoted-printable", "x12=40=0A=4G")).contains("x12@\n=4G");
        assertThat(content("8bit", "Grüße")).contains("Grüße");
    }

    @Test
    void textsKeepTheirCharacterSet() {
        var latin = "Content-Type: text/plain; charset=ISO-8859-15\r\n\r\n\u20ac"
                .getBytes(java.nio.charset.Charset.forName("ISO-8859-15"));
        assertThat(MailPart.parse(latin).text()).isEqualTo("€");
        assertThat(parse("Content-Type: text/plain; charset=klingon\r\n\r\n€").text())
                .isEqualTo("€");
        assertThat(parse("Content-Type: text/plain; charset=\"?!\"\r\n\r\n€").text())
                .isEqualTo("€");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n"})
    void partsLieBetweenBoundaries(String line) {
        var mail = parse(String.join(
                line,
                "Content-Type: multipart/mixed; boundary=g",
                "",
                "vorweg",
                "--g",
                "A: 1",
                "",
                "eins",
                "",
                "--g  ",
                "A: 2",
                "",
                "zwei",
                "--g--",
                "danach",
                "--g",
                "drei"));
        assertThat(mail.parts())
                .extracting(part -> part.header("A").orElseThrow())
                .containsExactly("1", "2");
        assertThat(mail.parts()).extracting(MailPart::text).containsExactly("eins\r\n", "zwei");
    }

    @Test
    void aPartMayBeEmpty() {
        var type = "Content-Type: multipart/mixed; boundary=g";
        var mail = parse(String.join("\r\n", type, "", "--g", "--g", "A: 1", "", "eins", "--g", "--g--"));

        assertThat(mail.parts()).extracting(MailPart::text).containsExactly("", "eins", "");
        assertThat(mail.parts().getFirst().fields()).isEmpty();
    }

    @Test
    void brokenMultipartsEndSomewhere() {
        assertThat(parse("Content-Type: multipart/mixed; boundary=g\r\n\r\n--g\r\nA: 1\r\n\r\nohne Ende")
                        .parts())
                .hasSize(1);
        assertThat(parse("Content-Type: multipart/mixed; boundary=g\r\n\r\n--g").parts())
                .isEmpty();
        assertThat(parse("Content-Type: multipart/mixed\r\n\r\n--g\r\n").parts())
                .isEmpty();
        assertThat(parse("Content-Type: text/plain; boundary=g\r\n\r\n--g\r\n\r\n--g--")
                        .parts())
                .isEmpty();
        var many = "Content-Type: multipart/mixed; boundary=g\r\n\r\n" + "--g\r\n\r\nx\r\n".repeat(1000);
        assertThat(parse(many).parts()).hasSize(MailPart.MOST_PARTS);
    }

    @Test
    void aPartsNameIsThatOfItsTypeOrItsDisposition() {
        assertThat(parse("Content-Type: a/b; name=x\r\nContent-Disposition: attachment; filename=y\r\n\r\n")
                        .fileName())
                .contains("x");
        assertThat(parse("Content-Disposition: attachment; filename=y\r\n\r\n").fileName())
                .contains("y");
        assertThat(parse("A: b\r\n\r\n").fileName()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a/b; name=\"x;y.xml\" ; k=v | name | x;y.xml",
                "a/b;NAME=x.xml | name | x.xml",
                "a/b; name=\"a\\\"b\" | name | a\"b",
                "a/b; name*=UTF-8'de'Gr%C3%B6%C3%9Fe.xml | name | Größe.xml",
                "a/b; name*=''Gr%C3%B6.xml | name | Grö.xml",
                "a/b; name*0=eins; name*1=zwei.xml | name | einszwei.xml",
                "a/b; name*1=zwei.xml; name*0=eins | name | einszwei.xml",
                "a/b; name*0*=UTF-8''%C3%A4; name*1=b | name | äb",
                "a/b; name*=klingon''%C3%A4 | name | klingon''%C3%A4",
                "a/b; name*=x%C3 | name | x%C3",
                "a/b; name*=UTF-8''50%25%2 | name | 50%%2",
                "a/b; name=x; name=y | name | x"
            })
    void parametersComeInManyForms(String field, String name, String expected) {
        assertThat(HeaderValue.parse(field).parameter(name)).contains(expected);
        assertThat(HeaderValue.parse(field).value()).isEqualTo("a/b");
    }

    @Test
    void aValueWithoutParametersIsInSmallLetters() {
        assertThat(HeaderValue.parse(" Text/PLAIN ")).isEqualTo(new HeaderValue("text/plain", java.util.Map.of()));
        assertThat(parse("\r\n").contentType().value()).isEqualTo("text/plain");
    }

    @Test
    void aMailDoesNotPrintItsContent() {
        assertThat(MailPart.of(List.of(new HeaderField("Subject", "geheim")), new byte[3])
                        .toString())
                .isEqualTo("MailPart[text/plain]");
    }

    private static Optional<String> content(String encoding, String body) {
        return parse("Content-Transfer-Encoding: " + encoding + "\r\n\r\n" + body)
                .content()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static MailPart parse(String text) {
        return MailPart.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
