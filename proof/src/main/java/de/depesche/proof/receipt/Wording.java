package de.depesche.proof.receipt;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalInt;

/// The German words of a receipt.
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private Wording() {}

    static String title(ReceiptStatement.Kind kind) {
        return switch (kind) {
            case CLOSING -> "Beleg über den Abschluss eines Vorgangs";
            case LATE_ATTACHMENT -> "Beleg über einen Nachtrag zu einem abgeschlossenen Vorgang";
            case PICK_UP -> "Beleg über die Abholung durch den Medizinischen Dienst";
        };
    }

    static String act(ReceiptStatement.Kind kind) {
        return switch (kind) {
            case CLOSING -> "Abgeschlossen am";
            case LATE_ATTACHMENT -> "Nachgereicht am";
            case PICK_UP -> "Abgeholt am";
        };
    }

    static String timeliness(ReceiptStatement.Timeliness timeliness) {
        return switch (timeliness) {
            case IN_TIME -> "fristgerecht";
            case LATE -> "verspätet";
            case NOT_APPLICABLE -> "ohne Frist";
        };
    }

    static String closedBy(ReceiptStatement.ClosedBy closedBy) {
        return switch (closedBy) {
            case USER -> "eine angemeldete Person";
            case API -> "ein angemeldetes System (API)";
            case DEADLINE -> "Fristablauf: die Dateien gelten als verspätet";
        };
    }

    static String state(ReceiptItem.State state) {
        return switch (state) {
            case SUPPLIED -> "beigefügt";
            case NOT_AVAILABLE -> "nicht vorhanden";
            case MISSING -> "fehlt";
        };
    }

    static String check(ReceiptFile.Check check) {
        return switch (check) {
            case CLEAN -> "auf Schadsoftware geprüft, ohne Fund";
            case NOT_SCANNABLE -> "nicht auf Schadsoftware prüfbar";
            case PENDING -> "Prüfung auf Schadsoftware steht aus";
            case NOT_SCANNED -> "nicht auf Schadsoftware geprüft";
        };
    }

    static String deadline(Deadline deadline) {
        return "bis " + DAY.format(deadline.lastDay()) + ", 24:00 Uhr (Ende: " + deadline.end() + ")";
    }

    static String pages(OptionalInt pages) {
        if (pages.isEmpty()) {
            return "";
        }
        return " · " + pages.getAsInt() + (pages.getAsInt() == 1 ? " Seite" : " Seiten");
    }

    static String moment(Instant at) {
        return Moments.german(at);
    }

    /// For people and, in brackets, the exact instant as the twin has it.
    static String exactMoment(Instant at) {
        return moment(at) + " (" + at + ")";
    }

    static String size(long bytes) {
        var exact = String.format(Locale.GERMANY, "%,d Byte", bytes);
        if (bytes < 1_000_000) {
            return exact;
        }
        return String.format(Locale.GERMANY, "%,.1f MB (%s)", bytes / 1e6, exact);
    }
}
