package de.depesche.portal.notifications;

import de.depesche.portal.problems.SettingRefused;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param host of the SMTP server; without one, mails become files in the data folder
/// @param user and its password, where the server wants them
/// @param from who writes; the part after the @ also names the mails
/// @param giveUpAfter how long a mail is tried
@ConfigurationProperties("depesche.mail")
record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("starttls") Tls tls,
        @DefaultValue("Depesche <depesche@localhost>") String from,
        @DefaultValue("3d") Duration giveUpAfter) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
    private static final int LAST_PORT = 65_535;

    enum Tls {
        /// Plain text: for a server on the same machine, or in a closed network and without a password.
        NONE,
        /// Begins in plain text and is refused when the server does not change to TLS.
        STARTTLS,
        /// TLS from the first byte, usually on port 465.
        IMPLICIT
    }

    MailSettings {
        if (port < 1 || port > LAST_PORT) {
            throw new SettingRefused("depesche.mail.port", String.valueOf(port), "1 to " + LAST_PORT);
        }
        if (host != null && (user == null) != (password == null)) {
            throw new SettingRefused(
                    "depesche.mail.user", user == null ? "(empty)" : user, "a user with a password, or neither");
        }
        if (host != null && password != null && tls == Tls.NONE && !LOOPBACK.contains(host)) {
            throw new SettingRefused(
                    "depesche.mail.tls", "none", "starttls or implicit, because a password is set for another machine");
        }
        if (!giveUpAfter.isPositive()) {
            throw new SettingRefused("depesche.mail.give-up-after", giveUpAfter.toString(), "a time such as 3d");
        }
        address(from);
    }

    boolean hasServer() {
        return host != null && !host.isBlank();
    }

    InternetAddress sender() {
        return address(from);
    }

    /// What stands behind the @.
    String domain() {
        var address = sender().getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    private static InternetAddress address(String from) {
        try {
            var address = new InternetAddress(from, true);
            if (address.getAddress().indexOf('@') > 0) {
                return address;
            }
        } catch (AddressException e) {
            // said below, with the setting's name
        }
        throw new SettingRefused("depesche.mail.from", from, "an address such as Depesche <depesche@klinik.example>");
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + ", " + tls + ", " + from + "]";
    }
}
