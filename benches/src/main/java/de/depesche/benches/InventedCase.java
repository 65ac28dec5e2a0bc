package de.depesche.benches;

import de.depesche.formats.search.SearchText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// The case of a number: always the same one. Few hospitals have most cases, few names are common, and most cases are
/// done long ago, as in the life of a portal.
record InventedCase(
        int number,
        UUID id,
        int hospital,
        int md,
        String orderNumber,
        String subject,
        String hospitalCaseNumber,
        String person,
        LocalDate lastDay,
        Phase phase) {
    static final int HOSPITALS = 200;
    static final int MDS = 15;

    private static final long SEED = 20260101;
    private static final int YEARS = 3;
    private static final List<String> SYLLABLES = List.of(
            "ba", "ber", "bau", "dor", "eck", "fel", "gra", "hei", "hol", "kes", "kir", "lan", "lin", "mau", "mei",
            "nie", "ost", "pil", "ret", "rie", "sau", "sche", "ste", "tal", "uhl", "vog", "wal", "wei", "zim", "zög");
    private static final List<String> ENDINGS =
            List.of("er", "mann", "stein", "feld", "bach", "hof", "ing", "ow", "ke", "sen");
    private static final List<String> FIRST_NAMES = List.of(
            "Adele",
            "Bernd",
            "Cäcilie",
            "Detlef",
            "Edeltraud",
            "Ferdinand",
            "Gülsüm",
            "Ilse",
            "Jörg",
            "Käthe",
            "Leopold",
            "Mechthild",
            "Norbert",
            "Ömer",
            "Priska",
            "Quirin",
            "Rosemarie",
            "Søren",
            "Thekla",
            "Ulf");
    private static final List<String> SUBJECTS = List.of(
            "Prüfung der oberen Grenzverweildauer",
            "Prüfung der Hauptdiagnose",
            "Prüfung der Beatmungsstunden",
            "Prüfung der Nebendiagnosen",
            "Prüfung der sekundären Fehlbelegung",
            "Prüfung der Prozeduren");

    enum Phase {
        NEW("new"),
        IN_PROGRESS("in-progress"),
        CLOSED("closed"),
        PICKED_UP("picked-up"),
        ACKNOWLEDGED("acknowledged");

        private final String code;

        Phase(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        boolean isOpen() {
            return this == NEW || this == IN_PROGRESS;
        }

        boolean isPickedUp() {
            return this == PICKED_UP || this == ACKNOWLEDGED;
        }
    }

    static InventedCase of(int number, LocalDate today) {
        var random = new SplittableRandom(SEED + number);
        var lastDay = today.plusDays(30L - random.nextInt(YEARS * 365));
        return new InventedCase(
                number,
                new UUID((random.nextLong() & ~0xf000L) | 0x4000L, (random.nextLong() & ~(3L << 62)) | (2L << 62)),
                skewed(random, HOSPITALS),
                skewed(random, MDS),
                "BEN-" + lastDay.getYear() + "-" + eightDigits(number),
                SUBJECTS.get(random.nextInt(SUBJECTS.size())),
                "F" + eightDigits(random.nextInt(100_000_000)),
                FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size())) + " " + lastName(skewed(random, 20_000)),
                lastDay,
                phase(lastDay.isAfter(today), random.nextInt(100)));
    }

    private static String eightDigits(int number) {
        return String.valueOf(100_000_000 + number).substring(1);
    }

    /// By Zipf's law, roughly: number 0 is the most common.
    private static int skewed(SplittableRandom random, int many) {
        return (int) Math.min(many - 1, Math.exp(random.nextDouble() * Math.log(many + 1)) - 1);
    }

    static String lastName(int number) {
        var many = SYLLABLES.size();
        var first = SYLLABLES.get(number % many);
        var name = first
                + SYLLABLES.get(number / many % many)
                + ENDINGS.get(number / many / many % ENDINGS.size())
                + (number >= many * many * ENDINGS.size() ? "-" + first : "");
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static Phase phase(boolean stillTime, int percent) {
        if (stillTime) {
            return percent < 50 ? Phase.NEW : percent < 80 ? Phase.IN_PROGRESS : Phase.CLOSED;
        }
        return percent < 2 ? Phase.CLOSED : percent < 8 ? Phase.PICKED_UP : Phase.ACKNOWLEDGED;
    }

    String words() {
        return " " + SearchText.index(orderNumber, subject, hospitalCaseNumber, person);
    }

    ZonedDateTime due() {
        return lastDay.plusDays(1).atStartOfDay(java.time.ZoneId.of("Europe/Berlin"));
    }

    ZonedDateTime created() {
        return lastDay.minusWeeks(8).atTime(8, number % 60).atZone(ZoneOffset.UTC);
    }

    ZonedDateTime closed() {
        return lastDay.minusDays(1 + number % 20).atTime(12, number % 60).atZone(ZoneOffset.UTC);
    }
}
