package de.depesche.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParcelTest {
    private static final String INNER = "Subject: innen\r\nX-KVC-Dienstkennung: A;B;C\r\n"
            + multipart("h", named("a.gdt"), "\r\nText", named("b.gdt"));

    @Test
    void aMailCarriesItsNamedPartsInOrder() {
        var parcel = parcel(INNER);

        assertThat(parcel.isMail()).isTrue();
        assertThat(names(parcel)).containsExactly("a.gdt", "b.gdt");
        assertThat(parcel.header("subject")).contains("innen");
        assertThat(parcel.service()).contains("A;B;C");
        assertThat(parcel.passedOver()).isEmpty();
    }

    @Test
    void theServiceOfKimComesFirst() {
        assertThat(parcel("X-KIM-Dienstkennung: K;I;M\r\n" + INNER).service()).contains("K;I;M");
        assertThat(parcel("Subject: x\r\n\r\n").service()).isEmpty();
    }

    @Test
    void aMessageThatACarrierWrapsIsTakenOut() {
        var wrapped = "Content-Type: message/rfc822\r\n\r\n" + INNER;

        assertThat(names(parcel("Subject: außen\r\n" + wrapped))).containsExactly("a.gdt", "b.gdt");
        assertThat(parcel("Subject: x\r\n" + multipart("g", wrapped)).header("Subject"))
                .contains("innen");
        assertThat(parcel("Subject: x\r\n" + multipart("g", wrapped, named("c.gdt")))
                        .header("Subject"))
                .as("beside another part it is an attachment")
                .contains("x");
    }

    @Test
    void wrappingEndsAtEightAndSoDoesNesting() {
        var mail = INNER;
        for (int i = 0; i < 8; i++) {
            mail = "Content-Type: message/rfc822\r\n\r\n" + mail;
        }
        assertThat(parcel(mail).header("Subject")).contains("innen");
        assertThat(parcel("Content-Type: message/rfc822\r\n\r\n" + mail).header("Subject"))
                .isEmpty();
    }

    @Test
    void noMoreThanTheMostPartsAreTaken() {
        var parts = new String[MailPart.MOST_PARTS - 1];
        Arrays.fill(parts, named("a.gdt"));
        var inner = multipart("h", parts);

        assertThat(parcel(multipart("g", inner, named("b.gdt"))).attachments()).hasSize(MailPart.MOST_PARTS);
        assertThat(parcel(multipart("g", inner, named("b.gdt"), named("c.gdt"))).attachments())
                .hasSize(MailPart.MOST_PARTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted"})
    void whatNeedsAKeyIsClosed(String type) {
        assertThat(parcel("Content-Type: " + type + "\r\n\r\nMIIB").isClosed()).isTrue();
        assertThat(parcel(INNER).isClosed()).isFalse();
    }

    @Test
    void filesAloneHaveNoHeader() {
        var file = MailPart.file("a.gdt", () -> new ByteArrayInputStream(new byte[0]));
        var parcel = Parcel.of(List.of(file), List.of("alt"));

        assertThat(parcel.isMail()).isFalse();
        assertThat(parcel.isClosed()).isFalse();
        assertThat(parcel.header("Subject")).isEmpty();
        assertThat(names(parcel)).containsExactly("a.gdt");
        assertThat(parcel.passedOver()).containsExactly("alt");
        assertThat(Parcel.of(List.of(file)).attachments()).containsExactly(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base64\r\n\r\nw7x4", "quoted-printable\r\n\r\n=C3=BCx", "8bit\r\n\r\n\u00fcx"})
    void aPartIsReadDecoded(String body) throws IOException {
        var part = MailPart.parse(("Content-Transfer-Encoding: " + body).getBytes(StandardCharsets.UTF_8));
        try (var in = part.open()) {
            assertThat(in).hasBinaryContent("\u00fcx".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Parcel parcel(String mail) {
        return Parcel.of(MailPart.parse(mail.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> names(Parcel parcel) {
        return parcel.attachments().stream()
                .flatMap(part -> part.fileName().stream())
                .toList();
    }

    private static String named(String name) {
        return "Content-Type: application/octet-stream; name=\"" + name + "\"\r\n\r\nx";
    }

    private static String multipart(String boundary, String... parts) {
        return "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n--" + boundary + "\r\n"
                + String.join("\r\n--" + boundary + "\r\n", parts) + "\r\n--" + boundary + "--\r\n";
    }
}
