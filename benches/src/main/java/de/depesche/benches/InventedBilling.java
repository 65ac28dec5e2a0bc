package de.depesche.benches;

import de.depesche.formats.xdt.XdtWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// A billing file (KVDT) of any size, invented and without a fault.
final class InventedBilling {
    private static final Charset CHARSET = Charset.forName("ISO-8859-15");
    private static final int LONGEST_CASE = 4000;
    private static final String[] HEAD = {
        "8000con0",
        "910320260704",
        "91064",
        "91321",
        "8000besa",
        "0201021234500",
        "0203Praxis Dr. Muster",
        "0212204060201",
        "0211Muster",
        "0205Seestraße 1",
        "021520095",
        "0216Hamburg",
        "0208040 222222",
        "02251",
        "02261",
        "02253",
        "02261",
        "02254",
        "02261",
        "02255",
        "02261",
        "02256",
        "02261",
        "02257",
        "02261",
        "02258",
        "02261",
        "02259",
        "02261",
        "022510",
        "02261",
        "022511",
        "02261",
        "022512",
        "02261",
        "022513",
        "02261",
        "8000rvsa",
        "0201021234500",
        "03000",
        "8000adt0",
        "0105Y/1/2604/36/999",
        "910202",
        "9212ADT0426.01",
        "0102Muster-Software",
        "0121Beispielgasse 1",
        "012220095",
        "0123Hamburg",
        "0124040 111111",
        "0103Musterpraxis",
        "920422026"
    };
    private static final String[] PATIENT = {
        "30065.2.0",
        "3101Ötzmüller",
        "3102Anna",
        "310319800115",
        "3119B123456782",
        "3107Musterweg",
        "310912",
        "311220095",
        "3114D",
        "3113Hamburg",
        "311602",
        "31081",
        "3110W",
        "410122026",
        "410402101",
        "410600",
        "410920260415",
        "4111102001005",
        "4134Musterkasse",
        "413100",
        "413200",
        "41211",
        "412200",
        "423900"
    };

    private final XdtWriter writer;
    private final SplittableRandom random = new SplittableRandom(1);

    private InventedBilling(XdtWriter writer) {
        this.writer = writer;
    }

    static void write(Path file, long bytes) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            new InventedBilling(new XdtWriter(out, CHARSET)).file(bytes);
        }
    }

    private void file(long bytes) throws IOException {
        lines(HEAD);
        for (int number = 1; writer.written() < bytes - LONGEST_CASE; number++) {
            billingCase(number);
        }
        lines("8000adt9", "8000con9");
    }

    private void billingCase(int number) throws IOException {
        lines("80000101", "3000" + number);
        lines(PATIENT);
        int day = 20260401;
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            lines("5000" + day);
            day += random.nextInt(1, 8);
            for (int services = random.nextInt(1, 5); services > 0; services--) {
                lines("5001%05d".formatted(random.nextInt(1000, 10_000)), "5098021234500", "5099204060201");
            }
        }
        lines("6001I10.90", "6003G");
    }

    private void lines(String... lines) throws IOException {
        for (var line : lines) {
            writer.line(line.substring(0, 4), line.substring(4));
        }
    }
}
