package de.depesche.portal.documents;

import java.util.Optional;

/// An image's size, read from its header only. Nothing is decoded and nothing is allocated by what the file says, so
/// that this needs no process of its own.
final class ImageHeader {
    /// More than any medical scan on one sheet; a picture of 50,000 × 50,000 needs 10 GB to be shown.
    private static final long MOST_PIXELS = 400_000_000;

    private record Size(long width, long height) {}

    private ImageHeader() {}

    static Optional<Refusal> refusal(String type, Head head) {
        var size = switch (type) {
            case "image/png" -> png(head);
            case "image/gif" -> gif(head);
            case "image/jpeg" -> jpeg(head);
            default -> Optional.<Size>empty();
        };
        if (size.isEmpty() || size.get().width() == 0 || size.get().height() == 0) {
            return Optional.of(Refusal.DAMAGED);
        }
        return size.get().width() > MOST_PIXELS / size.get().height()
                ? Optional.of(Refusal.TOO_MANY_PIXELS)
                : Optional.empty();
    }

    /// The first chunk is IHDR with a length of 13; its size fields have 31 bits.
    private static Optional<Size> png(Head head) {
        boolean sound = head.big32(8) == 13 && head.has(12, "IHDR") && head.big32(29) >= 0;
        long width = head.big32(16);
        long height = head.big32(20);
        boolean possible = width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE;
        return sound && possible && head.latin().indexOf("IDAT", 33) > 0
                ? Optional.of(new Size(width, height))
                : Optional.empty();
    }

    /// The largest of the screen and of what its first picture claims.
    private static Optional<Size> gif(Head head) {
        int flags = head.at(10);
        if (head.little16(8) < 0 || flags < 0 || head.whole() < 20) {
            return Optional.empty();
        }
        return Optional.of(new Size(head.little16(6), head.little16(8)));
    }

    /// Segment after segment until the frame header.
    private static Optional<Size> jpeg(Head head) {
        int at = 2;
        while (at < head.length() - 9) {
            int marker = head.at(at + 1);
            if (head.at(at) != 0xFF) {
                return Optional.empty();
            }
            if (marker == 0xFF) {
                at++;
            } else if (isFrame(marker)) {
                return Optional.of(new Size(head.big16(at + 7), head.big16(at + 5)));
            } else if (marker == 0xDA || marker == 0xD9 || head.big16(at + 2) < 2) {
                return Optional.empty();
            } else {
                at += 2 + head.big16(at + 2);
            }
        }
        return Optional.empty();
    }

    /// SOF0 to SOF15, without the three numbers among them that mean something else.
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
