package de.depesche.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names and subjects beyond ASCII, as programs write them.
class EncodedNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name="=?UTF-8?Q?Gr=C3=B6=C3=9Fe.pdf?="                        | Größe.pdf
            name="=?iso-8859-1?q?Gr=F6=DFe_2.pdf?="                       | Größe 2.pdf
            name==?UTF-8?B?R3LDtsOfZS5wZGY=?=                             | Größe.pdf
            name="=?UTF-8?Q?Gr=C3=B6?= =?UTF-8?Q?=C3=9Fe.pdf?="           | Größe.pdf
            name="=?UTF-8*de?Q?Gr=C3=B6=C3=9Fe.pdf?="                     | Größe.pdf
            name*=UTF-8''Gr%C3%B6%C3%9Fe.pdf                              | Größe.pdf
            name*0*=UTF-8''Gr%C3%B6; name*1*=%C3%9Fe.pdf                  | Größe.pdf
            name="a =?UTF-8?Q?b?= c"                                      | a b c
            name="=?KLINGON?Q?a?="                                        | =?KLINGON?Q?a?=
            name="=?UTF-8?B?***?="                                        | =?UTF-8?B?***?=
            name="=?UTF-8?Q?=ZZ?="                                        | =?UTF-8?Q?=ZZ?=
            name="=?UTF-8?Q?=C?="                                         | =C
            name="a=?b.pdf"                                               | a=?b.pdf
            """)
    void aNameIsReadInClear(String parameter, String name) {
        assertThat(part("Content-Type: application/pdf; " + parameter).fileName())
                .contains(name);
    }

    @Test
    void theDispositionIsAskedWhereTheTypeHasNoName() {
        assertThat(part("Content-Disposition: attachment; filename=\"=?UTF-8?Q?=C3=84?=\"")
                        .fileName())
                .contains("Ä");
    }

    @Test
    void aSubjectIsReadInClear() {
        var mail = Parcel.of(part("Subject: =?UTF-8?Q?Befund_M=C3=BCller?="));

        assertThat(mail.header("Subject")).contains("Befund Müller");
        assertThat(mail.header("Cc")).isEmpty();
    }

    @Test
    void aMessageInsideAMessageIsTakenOut() {
        var inner = """
                Subject: innen
                Content-Type: multipart/mixed; boundary=g

                --g
                Content-Type: multipart/mixed; boundary=h

                --h
                Content-Type: a/b; name=eins

                1
                --h--
                --g
                Content-Type: a/b; name=zwei

                2
                --g--
                """;
        var outer = "Subject: aussen\nContent-Type: message/rfc822\n\n" + inner;
        var wrapped = """
                Subject: ganz aussen
                Content-Type: multipart/mixed; boundary=o

                --o
                Content-Type: message/rfc822

                %s
                --o--
                """.formatted(outer);

        for (var text : new String[] {inner, outer, wrapped}) {
            var parcel = Parcel.of(part(text));
            assertThat(parcel.header("Subject")).contains("innen");
            assertThat(parcel.attachments())
                    .extracting(p -> p.fileName().orElseThrow())
                    .containsExactly("eins", "zwei");
        }
        var deep = "Content-Type: message/rfc822\r\n\r\n".repeat(50) + inner;
        assertThat(Parcel.of(part(deep)).attachments()).isEmpty();
    }

    private static MailPart part(String text) {
        return MailPart.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
