package de.depesche.formats.xdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XdtReaderTest {

    @Test
    void aLineKnowsItsPlaceAndItsParts() throws IOException {
        var reader = reader(Xdt.file("8000con0", "3101Müller"));

        assertThat(reader.next()).isTrue();
        assertThat(reader.next()).isTrue();
        var line = reader.line();
        assertThat(line.number()).isEqualTo(2);
        assertThat(line.offset()).isEqualTo(13);
        assertThat(line.declaredLength()).isEqualTo(15);
        assertThat(line.field()).isEqualTo(3101);
        assertThat(line.fieldNumber()).isEqualTo("3101");
        assertThat(line.length()).isEqualTo(6);
        assertThat(line.text()).isEqualTo("Müller");
        assertThat(line.lineEnd()).isEqualTo(LineEnd.CR_LF);
        assertThat(line.rawBytes()).isEqualTo(Xdt.raw("0153101Müller\r\n"));
        assertThat(reader.next()).isFalse();
        assertThat(reader.next()).isFalse();
    }

    @Test
    void contentIsComparedWithoutMakingText() throws IOException {
        var reader = reader(Xdt.file("8000con0", "0201123456789", "02111234567890", "3000a1"));

        reader.next();
        assertThat(reader.line().is("con0")).isTrue();
        assertThat(reader.line().is("con9")).isFalse();
        assertThat(reader.line().is("con")).isFalse();
        assertThat(reader.line().isDigits()).isFalse();
        assertThat(reader.line().byteAt(3)).isEqualTo((byte) '0');
        reader.next();
        assertThat(reader.line().isDigits()).isTrue();
        assertThat(reader.line().digits()).isEqualTo(123_456_789);
        reader.next();
        assertThat(reader.line().isDigits()).isTrue();
        assertThat(reader.line().digits()).isEqualTo(-1);
        reader.next();
        assertThat(reader.line().digits()).isEqualTo(-1);
    }

    @Test
    void linesCanBeKept() {
        assertThat(reader(Xdt.file("8000con0", "91064")).lines())
                .containsExactly(
                        new XdtLine(1, 0, 13, 8000, "con0", LineEnd.CR_LF),
                        new XdtLine(2, 13, 10, 9106, "4", LineEnd.CR_LF))
                .last()
                .extracting(XdtLine::fieldNumber)
                .isEqualTo("9106");
    }

    @Test
    void theDeclaredCharsetIsFollowed() throws IOException {
        var file = Xdt.raw("01091062\r\n0103101\u0081\r\n01091064\r\n0103101\u00fc\r\n");
        var reader = reader(file);

        reader.next();
        reader.next();
        assertThat(reader.line().text()).isEqualTo("ü");
        reader.next();
        reader.next();
        assertThat(reader.line().text()).isEqualTo("ü");
        reader.use(StandardCharsets.US_ASCII);
        assertThat(reader.line().text()).isEqualTo("\ufffd");
        assertThat(reader.charset()).isEqualTo(StandardCharsets.US_ASCII);
    }

    @Test
    void aLineBreakWithinTheDeclaredLengthBelongsToTheContent() throws IOException {
        var reader = reader(Xdt.raw("0125009a\nb\r\n0125009a\rb\r\n0138000con9\r\n"));

        reader.next();
        assertThat(reader.line().text()).isEqualTo("a\nb");
        reader.next();
        assertThat(reader.line().text()).isEqualTo("a\rb");
        reader.next();
        assertThat(reader.line().text()).isEqualTo("con9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0138000con0\n01091064\n", "0138000con0\r01091064\r", "0998000con0\n9991064\n"})
    void otherLineEndsAreTaken(String file) {
        assertThat(reader(Xdt.raw(file)).lines()).hasSize(2);
    }

    @Test
    void whateverTheBytesAreTheyComeOutAgain() throws IOException {
        var random = new SplittableRandom(7);
        for (int round = 0; round < 500; round++) {
            var file = damaged(random);
            var reader = reader(file);
            var copy = new ByteArrayOutputStream();
            long offset = 0;
            while (reader.next()) {
                assertThat(reader.line().offset()).isEqualTo(offset);
                reader.line().writeRaw(copy);
                offset = copy.size();
            }
            assertThat(copy.toByteArray()).isEqualTo(file);
        }
    }

    @Test
    void aLineWithoutEndIsNotReadIntoMemory() throws IOException {
        var endless = new Endless((byte) '1', 1L << 31);
        var reader = XdtReader.of(endless, Dialect.KVDT);

        assertThat(reader.next()).isFalse();
        assertThat(reader.next()).isFalse();
        assertThat(endless.delivered).isLessThan(1 << 20);
    }

    @Test
    void aLineOfTheGreatestLengthIsRead() throws IOException {
        var longest = "9996329" + "a".repeat(XdtReader.LONGEST_LINE - 7);

        var reader = reader(Xdt.raw(longest + "\r\n0138000con9\r\n"));
        assertThat(reader.next()).isTrue();
        assertThat(reader.line().length()).isEqualTo(XdtReader.LONGEST_LINE - 7);
        assertThat(reader.next()).isTrue();
        assertThat(reader(Xdt.raw(longest + "a\r\n0138000con9\r\n")).next()).isFalse();
    }

    @Test
    void aStreamThatGivesByteByByteIsRead() {
        var file = Xdt.file("8000con0", "5009a");
        var slow = new InputStream() {
            private int at;

            @Override
            public int read() {
                return at < file.length ? file[at++] & 0xff : -1;
            }

            @Override
            public int read(byte[] target, int from, int length) {
                int next = read();
                if (next < 0) {
                    return -1;
                }
                target[from] = (byte) next;
                return 1;
            }
        };

        assertThat(XdtReader.of(slow, Dialect.KVDT).lines().map(XdtLine::content))
                .containsExactly("con0", "a");
    }

    static byte[] damaged(SplittableRandom random) {
        var pieces = new String[] {
            "\r\n",
            "\r\n",
            "\n",
            "\r",
            "0138000con0\r\n",
            "0153101Müller\r\n",
            " ",
            "\u001a",
            "\u00c3\u00bc",
            "x",
            "0105009",
            "\u00ef\u00bb\u00bf",
            "014",
            "9106",
            "4",
            "0125009a\nb\r\n"
        };
        var file = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            file.append(pieces[random.nextInt(pieces.length)]);
        }
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static XdtReader reader(byte[] file) {
        return XdtReader.of(new ByteArrayInputStream(file), Dialect.KVDT);
    }

    private static final class Endless extends InputStream {
        private final byte each;
        private final long length;
        private long delivered;

        Endless(byte each, long length) {
            this.each = each;
            this.length = length;
        }

        @Override
        public int read() {
            throw new UncheckedIOException(new IOException("read in pieces"));
        }

        @Override
        public int read(byte[] target, int from, int count) {
            if (delivered >= length) {
                return -1;
            }
            java.util.Arrays.fill(target, from, from + count, each);
            delivered += count;
            return count;
        }
    }
}
