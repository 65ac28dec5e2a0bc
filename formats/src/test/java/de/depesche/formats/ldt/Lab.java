package de.depesche.formats.ldt;

import de.depesche.formats.identifiers.Bsnr;
import de.depesche.formats.identifiers.Lanr;
import de.depesche.formats.ldt.LabValue.ReferenceRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// An invented practice, an invented laboratory and what they send to each other.
final class Lab {
    static final LabSystem SYSTEM = new LabSystem("Depesche", "1.0", Optional.of("X/99/2601/36/abc"));
    static final LabPlace PRACTICE = new LabPlace(
            new Bsnr("181234500"), "Praxis Dr. Muster", "02 01 / 00", new Lanr("123456640"), "Muster", "Eva");
    static final LabPlace LABORATORY =
            new LabPlace(new Bsnr("189999900"), "Labor am See", "02 02 / 00", new Lanr("776299002"), "See", "Udo");
    static final LabTime MORNING = time(LocalDate.of(2026, 10, 5), 8);
    static final byte[] PDF = "%PDF-1.7 ein erfundener Befund, länger als eine Zeile von sechzig Zeichen"
            .getBytes(StandardCharsets.UTF_8);

    private Lab() {}

    static LabTime time(LocalDate day, int hour) {
        return new LabTime(day, Optional.of(LocalTime.of(hour, 30)), Optional.of("UTC+2"));
    }

    static LabPatient patient() {
        return new LabPatient(
                Optional.of("Beispiel"),
                List.of("Anna", "Lena"),
                Optional.of("19610500"),
                Optional.of("W"),
                Optional.of("Q202610055"),
                Optional.of("4711"),
                Optional.of(new LabAddress(
                        Optional.of("Seestraße"),
                        Optional.of("5 b"),
                        Optional.of("12345"),
                        Optional.of("Musterstadt"),
                        Optional.of("D"))));
    }

    static LabOrder order(String billing, List<String> followUps) {
        return new LabOrder(
                Optional.of("A-17"),
                followUps,
                Optional.of(patient()),
                List.of(new LabMaterial(
                        Optional.of("R1"), Optional.of("Serum"), Optional.of(MORNING), Optional.empty())),
                List.of(new LabOrder.Request(
                        Optional.of("KREA"), Optional.of("Kreatinin"), Optional.of(billing), List.of("R1"))),
                List.of("nüchtern", "", "Bitte heute"),
                List.of());
    }

    static void billing(LdtWriter billing) throws IOException {
        billing.object(
                "8102",
                "Obj_0002",
                statutory -> statutory
                        .field("4239", "28")
                        .field("4134", "Musterkasse")
                        .field("4104", "27001")
                        .field("4106", "00")
                        .field("3108", "1")
                        .field("4111", "104612144")
                        .field("4122", "00")
                        .field("4221", "1"));
    }

    static LabFinding finding(String value, LabTime sent) {
        var range = new ReferenceRange(
                Optional.of("21"), Optional.of("0.50"), Optional.of("1.10"), Optional.of("N"), List.of("Frauen"));
        var result = new LabResult(
                LabResult.Area.CHEMISTRY,
                Optional.of("E1"),
                Optional.of("KREA"),
                Optional.of("Kreatinin"),
                List.of("R1"),
                Optional.of("06"),
                List.of(new LabValue(value, Optional.of("mg/dl"), List.of(range), Optional.of(MORNING))),
                List.of("unauffällig", "", "keine Kontrolle"));
        return new LabFinding(
                Optional.of("B-1"),
                Optional.of("A-17"),
                Optional.of("L-99"),
                true,
                Optional.of(sent),
                Optional.of(patient()),
                List.of(new LabMaterial(
                        Optional.of("R1"), Optional.of("Serum"), Optional.of(MORNING), Optional.of(MORNING))),
                List.of(result),
                List.of(LabAttachment.of("100", "pdf", PDF)));
    }

    static byte[] orderFile() throws IOException {
        return orders(order("2", List.of()));
    }

    static byte[] cancellationFile() throws IOException {
        return orders(order("99", List.of("A-17-N1")));
    }

    private static byte[] orders(LabOrder order) throws IOException {
        var out = new ByteArrayOutputStream();
        LabOrderFile.write(out, SYSTEM, PRACTICE, MORNING, List.of(new LabOrderFile.Entry(order, Lab::billing)));
        return out.toByteArray();
    }

    static byte[] findingFile(LabFinding finding) throws IOException {
        var out = new ByteArrayOutputStream();
        LabFindingFile.write(
                out,
                SYSTEM,
                new LabFindingFile.Laboratory(LABORATORY, "2"),
                finding.sent().orElseThrow(),
                List.of(new LabFindingFile.Entry(finding, PRACTICE)));
        return out.toByteArray();
    }

    static byte[] sample(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Lab.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
