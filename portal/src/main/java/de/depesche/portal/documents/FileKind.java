package de.depesche.portal.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.Tika;

/// Which contents a file name's ending may stand for. The content decides; the name must agree with it.
final class FileKind {
    private static final String PDF = "application/pdf";
    private static final Set<String> MPEG = Set.of("video/mpeg", "video/mp2t");
    private static final Set<String> QUICKTIME_FAMILY =
            Set.of("video/mp4", "video/x-m4v", "video/quicktime", "application/mp4", "video/3gpp", "video/3gpp2");

    private static final Map<String, Set<String>> BY_ENDING = Map.ofEntries(
            Map.entry("pdf", Set.of(PDF)),
            Map.entry("gif", Set.of("image/gif")),
            Map.entry("jpg", Set.of("image/jpeg")),
            Map.entry("png", Set.of("image/png")),
            Map.entry("mp3", Set.of("audio/mpeg")),
            // Tracker music by name, but also what JVC and Panasonic camcorders call their MPEG recordings.
            Map.entry("mod", Set.of("audio/x-mod", "video/mpeg", "video/mp2t")),
            Map.entry("avi", Set.of("video/x-msvideo")),
            Map.entry("wmv", Set.of("video/x-ms-wmv")),
            Map.entry("mkv", Set.of("video/x-matroska")),
            Map.entry("m4v", QUICKTIME_FAMILY),
            Map.entry("mp4", QUICKTIME_FAMILY),
            Map.entry("mov", QUICKTIME_FAMILY),
            Map.entry("mpg", MPEG),
            Map.entry("vob", MPEG),
            Map.entry("mts", MPEG));

    /// Other names that detection has for the same thing.
    private static final Map<String, String> SAME = Map.of(
            "video/x-ms-asf", "video/x-ms-wmv",
            "application/vnd.ms-asf", "video/x-ms-wmv",
            "application/x-matroska", "video/x-matroska",
            "video/webm", "video/x-matroska",
            "video/avi", "video/x-msvideo",
            "video/vnd.avi", "video/x-msvideo");

    private static final Pattern VIDEO_BRANDS =
            Pattern.compile("iso[m2-9a]|mp4[1-3]|avc1|3g[p2].|mmp4|dash|MSNV|XAVC|f4v |hvc1|hev1|nvr1|NDS[CHMPSX].?");

    private static final int ENOUGH = 64 << 10;
    private static final Tika TIKA = new Tika();

    private FileKind() {}

    static Set<String> endings() {
        return BY_ENDING.keySet();
    }

    /// @return the content's type, if the ending may stand for it
    static Optional<String> of(String ending, Head head) {
        var type = detect(head);
        return BY_ENDING.getOrDefault(ending, Set.of()).contains(type) ? Optional.of(type) : Optional.empty();
    }

    static String detect(Head head) {
        return ownMark(head).orElseGet(() -> {
            var type = TIKA.detect(head.first(ENOUGH));
            // Anything in front of a PDF makes it two files in one.
            return type.equals(PDF) ? "application/octet-stream" : SAME.getOrDefault(type, type);
        });
    }

    /// Where the general detection is too generous or does not know the format.
    private static Optional<String> ownMark(Head head) {
        if (isTransportStream(head, 188, 0) || isTransportStream(head, 192, 4)) {
            return Optional.of("video/mp2t");
        }
        if (head.big32(0) == 0x1BAL || head.big32(0) == 0x1B3L) {
            return Optional.of("video/mpeg");
        }
        if (head.has(0, "%PDF-") || isPdfAfterBlank(head)) {
            return Optional.of(PDF);
        }
        if (isTrackerMusic(head)) {
            return Optional.of("audio/x-mod");
        }
        if (head.has(4, "ftyp")) {
            return brand(head.latin().substring(8, Math.min(12, head.length())));
        }
        return isMp3(head) ? Optional.of("audio/mpeg") : Optional.empty();
    }

    /// A byte order mark or blank lines before a PDF are harmless.
    private static boolean isPdfAfterBlank(Head head) {
        int at = head.has(0, "\u00EF\u00BB\u00BF") ? 3 : 0;
        while (at < 1024 && (head.at(at) == ' ' || head.at(at) == '\r' || head.at(at) == '\n' || head.at(at) == 0)) {
            at++;
        }
        return at > 0 && head.has(at, "%PDF-");
    }

    /// The ISO family says in its first box who wrote it; pictures and sound use the same box.
    private static Optional<String> brand(String brand) {
        if (brand.equals("qt  ")) {
            return Optional.of("video/quicktime");
        }
        if (brand.startsWith("M4V")) {
            return Optional.of("video/x-m4v");
        }
        return VIDEO_BRANDS.matcher(brand).matches() ? Optional.of("video/mp4") : Optional.empty();
    }

    /// Packets of fixed length, each beginning with a sync byte; camcorders put a time stamp of four bytes in front.
    private static boolean isTransportStream(Head head, int packet, int sync) {
        for (int number = 0; number < 4; number++) {
            if (head.at(sync + number * packet) != 0x47) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTrackerMusic(Head head) {
        return List.of("M.K.", "M!K!", "4CHN", "6CHN", "8CHN", "FLT4", "FLT8").stream()
                .anyMatch(mark -> head.has(1080, mark));
    }

    /// Without an ID3 tag an MP3 begins with a frame's sync bits: MPEG 1, 2 or 2.5, layer III.
    private static boolean isMp3(Head head) {
        return head.has(0, "ID3") || (head.at(0) == 0xFF && (head.at(1) & 0xE6) == 0xE2 && (head.at(2) & 0xF0) != 0xF0);
    }
}
