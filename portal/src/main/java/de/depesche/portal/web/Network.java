package de.depesche.portal.web;

import de.depesche.portal.problems.SettingRefused;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.regex.Pattern;

/// A network in CIDR notation, or one address.
final class Network {
    /// Java also reads `10.1` as an address, and means another one than people do.
    private static final Pattern V4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    private final byte[] address;
    private final int bits;

    private Network(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    static Network parse(String text) {
        var parts = text.strip().split("/", 2);
        try {
            var address = literal(parts[0]);
            int all = address.length * 8;
            int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
            if (bits >= 0 && bits <= all) {
                return new Network(address, bits);
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new SettingRefused(
                "depesche.trusted-proxies (DEPESCHE_TRUSTED_PROXIES)",
                text,
                "a list of addresses or networks such as 10.0.0.0/8 or fd00::/8");
    }

    static boolean isAddress(String text) {
        try {
            return literal(text).length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// False for what is no address.
    boolean contains(String text) {
        try {
            var other = literal(text);
            return other.length == address.length && Arrays.equals(masked(other), masked(address));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] literal(String text) {
        if (!text.contains(":") && !V4.matcher(text).matches()) {
            throw new IllegalArgumentException("no address");
        }
        return InetAddress.ofLiteral(text).getAddress();
    }

    private byte[] masked(byte[] value) {
        var masked = new byte[value.length];
        for (int bit = 0; bit < bits; bit++) {
            masked[bit / 8] |= (byte) (value[bit / 8] & (0x80 >> (bit % 8)));
        }
        return masked;
    }
}
