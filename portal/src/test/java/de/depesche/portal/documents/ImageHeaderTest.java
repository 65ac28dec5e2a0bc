package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImageHeaderTest {

    @ParameterizedTest
    @MethodSource("sound")
    void soundImagesPass(String type, byte[] image) {
        assertThat(refusal(type, image)).isEmpty();
    }

    static Stream<Arguments> sound() {
        return Stream.of(
                arguments("image/png", Samples.png(4000, 3000)),
                arguments("image/gif", Samples.gif(640, 480)),
                arguments("image/jpeg", Samples.jpeg(4000, 3000)));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void imagesOfAbsurdSizeAreRefused(String type, byte[] image) {
        assertThat(refusal(type, image)).hasValue(Refusal.TOO_MANY_PIXELS);
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                arguments("image/png", Samples.png(50_000, 50_000)),
                arguments("image/png", Samples.png(Integer.MAX_VALUE, Integer.MAX_VALUE)),
                arguments("image/gif", Samples.gif(65_535, 65_535)),
                arguments("image/jpeg", Samples.jpeg(50_000, 50_000)));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void damagedImagesAreRefused(String type, byte[] image) {
        assertThat(refusal(type, image)).hasValue(Refusal.DAMAGED);
    }

    static Stream<Arguments> damaged() {
        return Stream.of(
                arguments("image/png", Samples.png(0, 10)),
                arguments("image/png", Samples.png(-1, 10)),
                arguments("image/png", Arrays.copyOf(Samples.png(10, 10), 30)),
                arguments("image/gif", Arrays.copyOf(Samples.gif(10, 10), 9)),
                arguments("image/jpeg", Samples.jpeg(0, 10)),
                arguments("image/jpeg", Arrays.copyOf(Samples.jpeg(10, 10), 22)),
                arguments("image/jpeg", Samples.hex("ffd8ffe00000ffe00000ffe00000ffe00000")),
                arguments("image/jpeg", Samples.join(Samples.hex("ffd8"), filled(2_000_000))));
    }

    private static byte[] filled(int length) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) 0xff);
        return bytes;
    }

    private static java.util.Optional<Refusal> refusal(String type, byte[] image) {
        return ImageHeader.refusal(type, Head.of(Arrays.copyOf(image, Math.min(image.length, 1 << 20)), image.length));
    }
}
