package de.depesche.proof.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of which a few bytes stand for very many.
class InflationTest {
    private static final int MEBIBYTE = 1 << 20;

    @Test
    void aBombIsNotOpened() {
        var bomb = file("/Filter /FlateDecode", zeros(65), 1);
        assertThat(bomb).hasSizeLessThan(MEBIBYTE / 10);

        var verification = Verification.of(bomb, List.of(), Optional.empty(), Instant.EPOCH);

        assertThat(Inflation.isBounded(bomb)).isFalse();
        assertThat(verification.findings()).singleElement().satisfies(finding -> {
            assertThat(finding).isInstanceOf(Finding.Broken.class);
            assertThat(finding.check()).isEqualTo(Check.READABLE);
        });
    }

    @Test
    void manySmallStreamsAreCountedTogether() {
        assertThat(Inflation.isBounded(file("/Filter /FlateDecode", zeros(10), 6)))
                .isTrue();
        assertThat(Inflation.isBounded(file("/Filter /FlateDecode", zeros(10), 7)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Filter /LZWDecode",
                "/Filter[/FlateDecode /FlateDecode]",
                "/Filter [/ASCII85Decode /FlateDecode]",
                "/Filter 7 0 R",
                "/Filter %comment\n/RunLengthDecode",
                "/Filter /FlateDecodeX",
                "/F#69lter /LZWDecode",
                "/Filter /Fl#61teDecode",
                "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >>",
                "/Filter /FlateDecode /D#50 [<< /Columns 2000000000 >>]",
                "/Filter /FlateDecode /DecodeParms 8 0 R",
                "/Encrypt 9 0 R",
                "/FFilter /LZWDecode",
            })
    void whatReceiptsDoNotUseIsNotOpened(String dictionary) {
        assertThat(Inflation.isBounded(file(dictionary, zeros(0), 1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Filter /FlateDecode",
                "/Filter/FlateDecode/N 3",
                "/Filter [ /FlateDecode ]",
                "/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached",
                "/F 132",
                "/DP(x)",
                "",
            })
    void whatReceiptsUseIsOpened(String dictionary) {
        assertThat(Inflation.isBounded(file(dictionary, zeros(1), 1))).isTrue();
    }

    @Test
    void aStreamBeginsBehindAnyEndOfLine() {
        for (var end : List.of("\n", "\r\n", "\r", "  \r\n", "")) {
            var bomb = bytes("<< /Filter /FlateDecode >>\nstream" + end, zeros(65));
            assertThat(Inflation.isBounded(bomb)).isFalse();
        }
    }

    private static byte[] file(String dictionary, byte[] content, int times) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes("%PDF-1.7\n"));
        for (int i = 1; i <= times; i++) {
            out.writeBytes(bytes("%d 0 obj\n<< /Length %d %s >>\nstream\n".formatted(i, content.length, dictionary)));
            out.writeBytes(content);
            out.writeBytes(bytes("\nendstream\nendobj\n"));
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text, byte... behind) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(behind);
        return out.toByteArray();
    }

    private static byte[] zeros(int mebibytes) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            for (int i = 0; i < mebibytes; i++) {
                deflater.write(new byte[MEBIBYTE]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
