package de.depesche.portal.demo;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/// `./depesche codes NAME`: the one-time code that an authenticator app would show for a demo account.
public final class Codes {
    private static final long STEP = 30;

    private Codes() {}

    public static void main(String[] arguments) throws IOException, InvalidKeyException {
        var file = Path.of(System.getProperty("depesche.data", "data")).resolve(DemoAccess.FILE);
        try {
            var people = people(file);
            var asked = arguments.length == 1 ? arguments[0].toLowerCase(Locale.ROOT) : "";
            var found = people.stream().filter(parts -> parts[1].equals(asked)).findFirst();
            if (found.isEmpty()) {
                System.err.println("Es gibt diese Beispielkonten / demo accounts: "
                        + String.join(
                                ", ", people.stream().map(parts -> parts[1]).toList()));
                System.exit(1);
            }
            print(found.orElseThrow()[3], Clock.systemUTC().instant());
        } catch (NoSuchFileException e) {
            System.err.println("Hier ist keine Beispielwelt / no demo world here: " + file);
            System.exit(1);
        }
    }

    private static List<String[]> people(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t", -1))
                .filter(parts -> parts.length == 6 && parts[0].equals("person"))
                .toList();
    }

    private static void print(String secret, Instant now) throws InvalidKeyException {
        var codes = new TimeBasedOneTimePasswordGenerator();
        var key = new SecretKeySpec(decoded(secret), codes.getAlgorithm());
        System.out.println(codes.generateOneTimePasswordString(key, now));
        System.err.println("(" + (STEP - now.getEpochSecond() % STEP) + " s)");
    }

    private static byte[] decoded(String base32) {
        var bits = new StringBuilder();
        base32.chars()
                .map("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"::indexOf)
                .forEach(value -> bits.append(Integer.toBinaryString(32 + value), 1, 6));
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits, 8 * i, 8 * i + 8, 2);
        }
        return bytes;
    }
}
