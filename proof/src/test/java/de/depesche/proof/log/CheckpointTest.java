package de.depesche.proof.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.proof.canonical.Malformed;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final Hash ROOT = NaiveLog.of(7).root(7);
    private final LogKey key = LogKey.generate("portal.example.org/ledger");
    private final SignedCheckpoint signed = key.sign(7, ROOT);

    @Test
    void theTextIsThatOfTheSpecification() {
        assertThat(signed.note())
                .startsWith("portal.example.org/ledger\n7\n" + ROOT.base64() + "\n\n— portal.example.org/ledger ")
                .endsWith("\n");
    }

    @Test
    void whatWasSignedIsReadAndGenuine() {
        var read = SignedCheckpoint.parse(signed.note());

        assertThat(read.checkpoint()).isEqualTo(new Checkpoint("portal.example.org/ledger", 7, ROOT));
        assertThat(read.isSignedBy(LogVerifier.parse(key.verifier().vkey()))).isTrue();
    }

    @Test
    void linesOfWitnessesAreIgnored() {
        var witnessed = signed.note() + "— witness.example.org " + "A".repeat(92) + "\n";

        assertThat(SignedCheckpoint.parse(witnessed).isSignedBy(key.verifier())).isTrue();
    }

    @Test
    void anotherKeyOfTheSameNameDidNotSign() {
        assertThat(signed.isSignedBy(
                        LogKey.generate("portal.example.org/ledger").verifier()))
                .isFalse();
    }

    @Test
    void anotherSizeRootOrOriginIsNotSigned() {
        for (var forged : List.of(
                signed.note().replace("\n7\n", "\n8\n"),
                signed.note().replace(ROOT.base64(), Hash.sha256().base64()),
                signed.note().replaceFirst("portal", "partal"))) {
            assertThat(SignedCheckpoint.parse(forged).isSignedBy(key.verifier()))
                    .isFalse();
        }
    }

    @Test
    void aGenuineAndABrokenLineOfTheSameKeyAreRefused() {
        var line = signed.note().substring(signed.note().indexOf('—')).split(" ", -1)[2];
        var bytes = Base64.getDecoder().decode(line.strip());
        bytes[20] ^= 1;
        var doubled = signed.note() + "— " + key.verifier().name() + " "
                + Base64.getEncoder().encodeToString(bytes) + "\n";

        assertThat(SignedCheckpoint.parse(doubled).isSignedBy(key.verifier())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "a\n1\n",
                "a\n1\nx\n\n— a AAAAAAA=\n",
                "a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAA=\n",
                "a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAA=\n",
                "a\n9999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAA=\n",
                "a b\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAA=\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n\n— a AAAAAAA=\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n\n— a AAAAAAA=\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n- a AAAAAAA=\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a b AAAAAAA=\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a A!\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAA=",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAA=\r\n",
                "a\u0000\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAA=\n"
            })
    void hostileNotesAreRefusedInOneWay(String note) {
        assertThatThrownBy(() -> SignedCheckpoint.parse(note)).isInstanceOf(Malformed.class);
    }

    @Test
    void notesWithoutEndAreRefused() {
        assertThatThrownBy(() -> SignedCheckpoint.parse("a\n".repeat(40_000))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> SignedCheckpoint.parse(signed.note() + "— a AAAAAAA=\n".repeat(64)))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void theKeyIdIsThatOfTheSpecification() {
        var vkey = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

        assertThat(LogVerifier.parse(vkey).vkey()).isEqualTo(vkey);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "name+00000000",
                "sum.golang.org+033de0af+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "sum.golang.org+033de0ae+Bc4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "a b+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"
            })
    void otherKeysAreRefused(String vkey) {
        assertThatThrownBy(() -> LogVerifier.parse(vkey)).isInstanceOf(Malformed.class);
    }

    @Test
    void theKeyComesBackFromItsSecretAndHidesIt() {
        var again = LogKey.parse(key.secret());

        assertThat(again.verifier()).isEqualTo(key.verifier());
        assertThat(again.sign(7, ROOT).note()).isEqualTo(signed.note());
        assertThat(key.toString()).doesNotContain(key.secret().split(" ", -1)[2]);
    }

    /// RFC 8032 §7.1, test 1.
    @Test
    void aSeedMakesTheKeyThatTheStandardSays() {
        var seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        var publicKey = "01" + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

        var derived = LogKey.ofSeed("portal.example.org/ledger", seed);

        assertThat(derived.verifier().vkey())
                .endsWith(
                        "+" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(publicKey)));
        assertThat(derived.sign(7, ROOT).isSignedBy(derived.verifier())).isTrue();
    }

    @Test
    void aSecretOfTwoKeysIsRefused() {
        var own = key.secret().strip().split(" ", -1);
        var other =
                LogKey.generate("portal.example.org/ledger").secret().strip().split(" ", -1);

        assertThatThrownBy(() -> LogKey.parse(own[0] + " " + own[1] + " " + own[2] + " " + other[3]))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> LogKey.parse("nonsense")).isInstanceOf(Malformed.class);
    }
}
