package de.depesche.formats.kvdt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Cases as a table for people: a page, a spreadsheet. The head is German, as people read it.
///
/// @param rows each as long as the head
public record BillingTable(List<String> head, List<List<String>> rows) {
    private static final List<String> SERVICES = List.of(
            "Zeile",
            "Satzart",
            "Patientennummer",
            "Name",
            "Vorname",
            "Geburtsdatum",
            "Quartal",
            "VKNR",
            "Scheinuntergruppe",
            "Leistungstag",
            "GOP",
            "Anzahl",
            "BSNR",
            "LANR",
            "Diagnosen");
    private static final List<String> SUMS = List.of("GOP", "Anzahl", "Fälle");

    public BillingTable {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// A row for each service; a case without services has one row too.
    public static BillingTable services(List<BillingCase> cases) {
        var rows = new ArrayList<List<String>>();
        for (var one : cases) {
            if (one.services().isEmpty()) {
                rows.add(row(one, new Service(one.line(), "", "", 0, "", "")));
            }
            one.services().forEach(service -> rows.add(row(one, service)));
        }
        return new BillingTable(SERVICES, rows);
    }

    /// A row for each GOP.
    public static BillingTable sums(BillingSums sums) {
        var rows = sums.byGop().stream()
                .map(one -> List.of(one.gop(), "" + one.times(), "" + one.cases()))
                .toList();
        return new BillingTable(SUMS, rows);
    }

    private static List<String> row(BillingCase one, Service service) {
        var diagnoses = one.diagnoses().stream()
                .map(diagnosis -> diagnosis.code() + diagnosis.certainty() + diagnosis.side())
                .collect(Collectors.joining(" "));
        return List.of(
                "" + service.line(),
                one.kind().text(),
                one.patient().number(),
                one.patient().surname(),
                one.patient().firstName(),
                one.patient().born(),
                one.quarter(),
                one.payer(),
                one.slip(),
                service.day(),
                service.gop(),
                "" + service.times(),
                service.practice(),
                service.doctor(),
                diagnoses);
    }

    /// With semicolons and quotation marks as spreadsheets read it (RFC 4180). A cell that a spreadsheet would take for
    /// a formula gets an apostrophe before it.
    public String csv() {
        var lines = new ArrayList<String>();
        lines.add(line(head));
        rows.forEach(row -> lines.add(line(row)));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String line(List<String> cells) {
        return cells.stream().map(BillingTable::cell).collect(Collectors.joining(";"));
    }

    private static String cell(String text) {
        var safe = text.isEmpty() || "=+-@\t".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return safe.contains(";") || safe.contains("\"") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
