package de.depesche.portal.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.portal.notifications.MailSettings.Tls;
import de.depesche.portal.problems.SettingRefused;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCarrierTest {
    private static final UUID ID = UUID.fromString("6b1f8a52-4f0e-4c58-9c0e-3d6d0a8c7d11");

    @TempDir
    Path folder;

    @Test
    void aLetterBecomesOneWholeFileAlsoWhenCarriedTwice() throws Exception {
        var carrier = new FolderCarrier(folder.resolve("mail"));
        var letter = new Letter("Prüfung läuft ab", "Grüße\n", "<p>Grüße</p>");
        var envelope = new MimeLetter.Envelope(
                ID,
                new InternetAddress("depesche@klinik.example"),
                "klinik.example",
                new InternetAddress("kim@klinik.example"),
                Locale.GERMAN,
                Instant.parse("2026-03-28T06:00:00Z"));

        carrier.carry(ID, MimeLetter.of(carrier.session(), envelope, letter));
        carrier.carry(ID, MimeLetter.of(carrier.session(), envelope, letter));

        try (var files = Files.list(folder.resolve("mail"))) {
            assertThat(files).containsExactly(folder.resolve("mail").resolve(ID + ".eml"));
        }
        var bytes = carrier.read(ID).orElseThrow();
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .as("7 bits get through every server")
                .isASCII();
        var read = new MimeMessage(carrier.session(), new ByteArrayInputStream(bytes));
        assertThat(read.getSubject()).isEqualTo("Prüfung läuft ab");
        assertThat(read.getMessageID()).isEqualTo("<" + ID + "@klinik.example>");
        assertThat(read.getHeader("Content-Language", null)).isEqualTo("de");
        var forms = (MimeMultipart) read.getContent();
        assertThat(forms.getBodyPart(0).getContentType()).startsWith("text/plain; charset=UTF-8");
        assertThat(forms.getBodyPart(1).getContentType()).startsWith("text/html; charset=UTF-8");
        assertThat(forms.getBodyPart(1).getContent()).isEqualTo("<p>Grüße</p>");
    }

    @Test
    void settingsThatCannotWorkAreRefusedByName() {
        assertThatThrownBy(() -> settings("mail.example", "user", null, Tls.STARTTLS, "a@b.example"))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("depesche.mail.user");
        assertThatThrownBy(() -> settings("mail.example", "user", "secret", Tls.NONE, "a@b.example"))
                .hasMessageContaining("depesche.mail.tls")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> settings(null, null, null, Tls.STARTTLS, "Depesche"))
                .hasMessageContaining("depesche.mail.from");
        assertThat(settings("localhost", "user", "secret", Tls.NONE, "a@b.example")
                        .toString())
                .doesNotContain("secret");
    }

    private static MailSettings settings(
            @Nullable String host, @Nullable String user, @Nullable String password, Tls tls, String from) {
        return new MailSettings(host, 25, user, password, tls, from, Duration.ofDays(3));
    }
}
