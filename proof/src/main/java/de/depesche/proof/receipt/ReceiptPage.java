package de.depesche.proof.receipt;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.IntStream;
import org.w3c.dom.Document;

/// The receipt as people read it, German.
final class ReceiptPage {
    private static final Duration SEALED_AT_ONCE = Duration.ofMinutes(5);

    private final Receipt receipt;
    private final ReceiptStatement statement;
    private final SealNote note;

    ReceiptPage(Receipt receipt, SealNote note) {
        this.receipt = receipt;
        this.statement = receipt.statement();
        this.note = note;
    }

    Document document(String css) {
        var html = Dom.html();
        head(html.into("head"), css);
        var body = html.into("body");
        body.add("div", "footer", "Beleg " + statement.receiptId() + " · Auftrag " + shown(statement.orderNumber()));
        body.add("h1", Wording.title(statement.kind()));
        verdict(body);
        facts(body.into("table", "facts"));
        items(body);
        files(body);
        meaning(body);
        checking(body);
        return html.document();
    }

    private void head(Dom head, String css) {
        head.add("title", Wording.title(statement.kind()));
        head.into("meta").with("name", "description").with("content", "Versiegelter Beleg von Depesche");
        head.into("style").text(css);
    }

    private void verdict(Dom body) {
        if (statement.kind() != ReceiptStatement.Kind.PICK_UP) {
            var verdict = Wording.timeliness(statement.timeliness());
            body.add("p", "verdict", verdict.substring(0, 1).toUpperCase(Locale.GERMANY) + verdict.substring(1));
        }
    }

    private void facts(Dom table) {
        fact(table, "Auftragsnummer (MD)", shown(statement.orderNumber()));
        fact(table, Wording.act(statement.kind()), Wording.exactMoment(statement.actAt()));
        statement.closedBy().ifPresent(by -> fact(table, "Abgeschlossen durch", Wording.closedBy(by)));
        statement.deadline().ifPresent(deadline -> fact(table, "Frist", Wording.deadline(deadline)));
        fact(table, "Krankenhaus", party(statement.hospital()));
        fact(table, "Medizinischer Dienst", party(statement.medicalService()));
        statement.runId().ifPresent(run -> fact(table, "Abruflauf", run));
        fact(table, "Vorgang", statement.caseId());
        fact(table, "Beleg", statement.receiptId());
        fact(
                table,
                "Portal",
                shown(statement.portal().name()) + ", "
                        + shown(statement.portal().origin()));
        fact(table, "Versiegelt", sealed());
    }

    private String sealed() {
        var late = Duration.between(statement.actAt(), note.sealedAt()).compareTo(SEALED_AT_ONCE) > 0;
        return Wording.moment(note.sealedAt()) + (late ? ", nachträglich: Der Vorgang galt schon vorher." : "");
    }

    private static void fact(Dom table, String name, String value) {
        table.into("tr").add("th", name).add("td", value);
    }

    private static String party(ReceiptStatement.Party party) {
        return shown(party.name()) + party.ik().map(ik -> " (IK " + ik + ")").orElse("");
    }

    private void items(Dom body) {
        if (statement.items().isEmpty()) {
            return;
        }
        body.add("h2", "Angeforderte Unterlagen");
        var table = body.into("table", "list");
        table.into("thead").into("tr").add("th", "Unterlage").add("th", "Stand").add("th", "Erklärung");
        var rows = table.into("tbody");
        statement
                .items()
                .forEach(item -> rows.into("tr")
                        .add("td", shown(item.name()))
                        .add("td", Wording.state(item.state()))
                        .add("td", item.statement().map(ReceiptPage::shown).orElse("")));
    }

    private void files(Dom body) {
        var files = statement.files();
        body.add("h2", files.isEmpty() ? "Keine Dateien" : "Dateien (" + files.size() + ")");
        if (files.isEmpty()) {
            return;
        }
        var table = body.into("table", "list");
        table.into("thead")
                .into("tr")
                .add("th", "number", "Nr.")
                .add("th", "Datei")
                .add("th", "received", "Eingegangen");
        var rows = table.into("tbody");
        IntStream.range(0, files.size()).forEach(i -> file(rows.into("tr"), i + 1, files.get(i)));
    }

    private static void file(Dom row, int number, ReceiptFile file) {
        row.add("td", "number", Integer.toString(number));
        var pages = Wording.pages(file.pages());
        row.into("td")
                .add("div", "name", shown(file.fileName()))
                .add(
                        "div",
                        shown(file.category()) + " · " + Wording.size(file.sizeBytes()) + pages + " · "
                                + shown(file.mediaType()))
                .add("div", Wording.check(file.check()))
                .add("div", "hash", "SHA-256 " + file.sha256().hex());
        row.add("td", "received", Wording.moment(file.receivedAt()) + (file.late() ? " – verspätet" : ""));
    }

    private void meaning(Dom body) {
        body.add("h2", "Was dieser Beleg beweist");
        body.add(
                "p",
                "Das Portal „" + shown(statement.portal().name()) + "“ bestätigt mit seinem elektronischen Siegel: "
                        + "Die Dateien oben lagen zu den genannten Zeiten mit genau diesem Inhalt vor, und der Vorgang nahm den "
                        + "genannten Lauf. Eine Datei ist dieselbe, wenn ihr SHA-256-Wert derselbe ist. "
                        + "Die versicherte Person nennt der Beleg mit Absicht nicht.");
        body.add("p", "Zeit der Versiegelung bestätigt: " + shown(note.authority()) + ". " + note.standing());
        var proof = receipt.proof();
        body.add(
                "p",
                "Der Vorgang steht als Eintrag " + proof.inclusion().index()
                        + " (gezählt ab 0) im Protokoll des Portals, an das nur angefügt werden kann. Der eingebettete Nachweis führt zum "
                        + "signierten Stand mit " + proof.inclusion().size() + " Einträgen.");
    }

    private void checking(Dom body) {
        body.add("h2", "So prüfen Sie ihn");
        body.into("p")
                .text("Ohne Netz und ohne das Portal: ")
                .add("span", "code", "./depesche verify BELEG.pdf DATEI … --trust VERTRAUEN.txt")
                .text(
                        ". Die Vertrauensdatei mit den öffentlichen Schlüsseln gibt das Portal heraus; lassen Sie sie sich auf "
                                + "einem anderen Weg bestätigen.");
        body.into("p")
                .text("Mit offenen Werkzeugen: ")
                .add("span", "code", "pdfsig BELEG.pdf")
                .text(" prüft das Siegel, ")
                .add("span", "code", "sha256sum DATEI")
                .text(
                        " einen Dateiinhalt. Die eingebettete Datei " + Receipt.TWIN_NAME
                                + " enthält diesen Beleg und den Nachweis aus dem Protokoll für Programme (RFC 8785, RFC 9162).");
    }

    private static String shown(String text) {
        return VisibleText.of(text);
    }

    /// What the page says of its own sealing.
    record SealNote(Instant sealedAt, String authority, String standing) {}
}
