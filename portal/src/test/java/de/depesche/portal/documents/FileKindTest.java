package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileKindTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("sound")
    void theContentTellsTheType(String ending, String type, byte[] content) {
        assertThat(FileKind.of(ending, head(content))).hasValue(type);
    }

    static Stream<Arguments> sound() {
        return Stream.of(
                arguments("pdf", "application/pdf", Samples.pdf(1)),
                arguments("pdf", "application/pdf", Samples.join(Samples.hex("efbbbf0d0a"), Samples.pdf(1))),
                arguments("png", "image/png", Samples.png(10, 10)),
                arguments("gif", "image/gif", Samples.gif(10, 10)),
                arguments("jpg", "image/jpeg", Samples.jpeg(10, 10)),
                arguments("mp3", "audio/mpeg", Samples.padded(Samples.latin("ID3\3\0\0\0\0\0\0"), 4000)),
                arguments("mp3", "audio/mpeg", Samples.padded(Samples.hex("fffb9064"), 4000)),
                arguments("mod", "audio/x-mod", tracker()),
                arguments("mod", "video/mpeg", programStream()),
                arguments("mod", "video/mp2t", transportStream(188, 0)),
                arguments("mpg", "video/mpeg", programStream()),
                arguments("vob", "video/mpeg", programStream()),
                arguments("mts", "video/mp2t", transportStream(192, 4)),
                arguments("mp4", "video/mp4", box("isom")),
                arguments("m4v", "video/x-m4v", box("M4V ")),
                arguments("mov", "video/quicktime", box("qt  ")),
                arguments(
                        "avi",
                        "video/x-msvideo",
                        Samples.padded(Samples.latin("RIFF\0\0\1\0AVI LIST\300\0\0\0hdrlavih"), 4000)),
                arguments("mkv", "video/x-matroska", matroska("matroska")),
                arguments(
                        "wmv",
                        "video/x-ms-wmv",
                        Samples.padded(Samples.hex("3026b2758e66cf11a6d900aa0062ce6c"), 4000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disguised")
    void aNameThatDisagreesWithTheContentIsFound(String ending, byte[] content) {
        assertThat(FileKind.of(ending, head(content))).isEmpty();
    }

    static Stream<Arguments> disguised() {
        return Stream.of(
                arguments("jpg", Samples.pdf(1)),
                arguments("pdf", Samples.png(10, 10)),
                arguments("pdf", Samples.padded(Samples.latin("MZ\220\0\3\0\0\0\4\0\0\0\377\377\0\0"), 4000)),
                arguments("png", Samples.latin("<!DOCTYPE html><html><script>alert(1)</script></html>")),
                arguments("pdf", Samples.latin("<html><body>%PDF-1.7</body></html>")),
                arguments("pdf", Samples.join(Samples.latin("<script>x</script>\n"), Samples.pdf(1))),
                arguments("gif", Samples.latin("GIF is not enough")),
                arguments("mp4", Samples.latin("#!/bin/sh\nrm -rf /\n")),
                arguments("mp4", Samples.pdf(1)),
                arguments("mp4", box("heic")),
                arguments("mp4", box("M4A ")),
                arguments("mp3", new byte[4000]),
                arguments("exe", Samples.pdf(1)),
                arguments("", Samples.pdf(1)),
                arguments("pdf", new byte[] {0}));
    }

    @Test
    void everyAllowedEndingIsKnown() {
        assertThat(FileKind.endings()).isEqualTo(Shelf.ENDINGS);
    }

    private static Head head(byte[] content) {
        return Head.of(content, content.length);
    }

    private static byte[] tracker() {
        var content = new byte[4000];
        System.arraycopy(Samples.latin("song"), 0, content, 0, 4);
        System.arraycopy(Samples.latin("M.K."), 0, content, 1080, 4);
        return content;
    }

    private static byte[] programStream() {
        return Samples.padded(Samples.hex("000001ba44000400040101"), 4000);
    }

    private static byte[] transportStream(int packet, int sync) {
        var content = new byte[packet * 20];
        for (int i = 0; i < 20; i++) {
            content[sync + i * packet] = 0x47;
        }
        return content;
    }

    private static byte[] box(String brand) {
        return Samples.padded(
                Samples.join(
                        Samples.hex("00000018"),
                        Samples.latin("ftyp" + brand),
                        Samples.hex("00000000"),
                        Samples.latin(brand),
                        Samples.latin(brand),
                        Samples.hex("00000008"),
                        Samples.latin("mdat")),
                4000);
    }

    private static byte[] matroska(String type) {
        return Samples.padded(
                Samples.join(Samples.hex("1a45dfa3 93 428288"), Samples.latin(type), Samples.hex("4287810442858102")),
                4000);
    }
}
