package de.depesche.portal.identity;

import de.depesche.portal.keys.Keys;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Pseudonyms for what people type and where they come from.
@Component
class SignInNames {
    private static final String HMAC = "HmacSHA256";
    private static final int NETWORK_BYTES = 8;

    private final SecretKeySpec key;

    @Autowired
    SignInNames(Keys keys) {
        this(keys.secret("sign-in-names"));
    }

    SignInNames(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    /// NUL, which the database cannot read, stands in nobody's name.
    static String normalised(String typed) {
        return typed.replace('\0', '\ufffd').strip().toLowerCase(Locale.ROOT);
    }

    SignInName of(String typed) {
        return SignInName.of(hmac("name:" + normalised(typed)));
    }

    /// @param address of the caller; of an IPv6 address the network counts, for one line owns all of it
    String ofAddress(String address) {
        var counted = address.contains(":") ? network(address) : address;
        return HexFormat.of().formatHex(hmac("address:" + counted), 0, 16);
    }

    /// Of one address there are many ways to write it.
    private static String network(String ipv6) {
        try {
            var bytes = InetAddress.ofLiteral(ipv6).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(NETWORK_BYTES, bytes.length));
        } catch (IllegalArgumentException e) {
            return ipv6;
        }
    }

    private byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
