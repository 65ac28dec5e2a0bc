package de.depesche.journeys;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// A small film of coloured cards, one each second: the browser encodes the cards (VP9), here they are put into an MP4.
/// Between them lies so much that a browser does not load them all ahead.
final class MovingPicture {
    static final int SECONDS = 20;
    private static final int GAP = 1 << 20;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int TICKS = 1000;
    private static final int[] UPRIGHT = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};
    private static final String CARDS = """
            async ([seconds, width, height]) => {
              const cards = [];
              const pen = new OffscreenCanvas(width, height).getContext('2d');
              const encoder = new VideoEncoder({
                output: (card) => {
                  const bytes = new Uint8Array(card.byteLength);
                  card.copyTo(bytes);
                  cards.push(btoa(String.fromCharCode(...bytes)));
                },
                error: (error) => { throw error; },
              });
              encoder.configure({ codec: 'vp09.00.10.08', width, height, framerate: 1 });
              for (let second = 0; second < seconds; second++) {
                pen.fillStyle = `hsl(${second * 18} 80% 50%)`;
                pen.fillRect(0, 0, width, height);
                const card = new VideoFrame(pen.canvas, { timestamp: second * 1e6, duration: 1e6 });
                encoder.encode(card, { keyFrame: true });
                card.close();
              }
              await encoder.flush();
              return cards;
            }
            """;

    private MovingPicture() {}

    static byte[] filmedIn(Page page) {
        var cards = ((List<?>) page.evaluate(CARDS, List.of(SECONDS, WIDTH, HEIGHT)))
                .stream()
                        .map(card -> Base64.getDecoder().decode(String.valueOf(card)))
                        .toList();
        var head = box("ftyp", text("isom"), ints(512), text("isomiso2mp41"));
        // The index has the same length whatever its numbers are.
        int begin = head.length + index(cards, 0).length + 8;
        var film = new ByteArrayOutputStream();
        film.writeBytes(head);
        film.writeBytes(index(cards, begin));
        film.writeBytes(
                ints(8 + cards.stream().mapToInt(card -> card.length + GAP).sum()));
        film.writeBytes(text("mdat"));
        for (var card : cards) {
            film.writeBytes(card);
            film.writeBytes(new byte[GAP]);
        }
        return film.toByteArray();
    }

    private static byte[] index(List<byte[]> cards, int begin) {
        int length = cards.size() * TICKS;
        var head = full(
                "mvhd",
                0,
                ints(0, 0, TICKS, length, 0x10000, 0x1000000, 0, 0),
                ints(UPRIGHT),
                ints(0, 0, 0, 0, 0, 0, 2));
        var track =
                full("tkhd", 7, ints(0, 0, 1, 0, length, 0, 0, 0, 0), ints(UPRIGHT), ints(WIDTH << 16, HEIGHT << 16));
        var media = box(
                "mdia",
                full("mdhd", 0, ints(0, 0, TICKS, length, 0x55c40000)),
                full("hdlr", 0, ints(0), text("vide"), ints(0, 0, 0), new byte[1]),
                box(
                        "minf",
                        full("vmhd", 1, ints(0, 0)),
                        box("dinf", full("dref", 0, ints(1), full("url ", 1))),
                        box(
                                "stbl",
                                description(),
                                full("stts", 0, ints(1, cards.size(), TICKS)),
                                places(cards, begin))));
        return box("moov", head, box("trak", track, media));
    }

    private static byte[] description() {
        var codec = full("vpcC", 0x1000000, new byte[] {0, 10, (byte) 0x82, 2, 2, 2, 0, 0});
        var card = box(
                "vp09",
                ints(0, 1, 0, 0, 0, 0, WIDTH << 16 | HEIGHT, 0x480000, 0x480000, 0),
                new byte[] {0, 1},
                new byte[32],
                ints(0x18ffff),
                codec);
        return full("stsd", 0, ints(1), card);
    }

    /// Each card is a chunk of its own.
    private static byte[] places(List<byte[]> cards, int begin) {
        var sizes = ByteBuffer.allocate(4 * cards.size());
        var offsets = ByteBuffer.allocate(4 * cards.size());
        int at = begin;
        for (var card : cards) {
            sizes.putInt(card.length);
            offsets.putInt(at);
            at += card.length + GAP;
        }
        return join(
                full("stsc", 0, ints(1, 1, 1, 1)),
                full("stsz", 0, ints(0, cards.size()), sizes.array()),
                full("stco", 0, ints(cards.size()), offsets.array()));
    }

    private static byte[] full(String type, int versionAndFlags, byte[]... parts) {
        return box(type, ints(versionAndFlags), join(parts));
    }

    private static byte[] box(String type, byte[]... parts) {
        var content = join(parts);
        return join(ints(8 + content.length), text(type), content);
    }

    private static byte[] ints(int... numbers) {
        var bytes = ByteBuffer.allocate(4 * numbers.length);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
