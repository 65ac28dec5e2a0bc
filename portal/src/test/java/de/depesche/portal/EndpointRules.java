package de.depesche.portal;

import static de.depesche.portal.Endpoint.Side.BOTH;
import static de.depesche.portal.Endpoint.Side.HOSPITAL;
import static de.depesche.portal.Endpoint.Side.MEDICAL_SERVICE;
import static de.depesche.portal.Endpoint.Side.NOTHING_THERE;
import static de.depesche.portal.Endpoint.Side.OPEN;
import static de.depesche.portal.Endpoint.Side.PERSON;
import static de.depesche.portal.Endpoint.Side.SIGNED_IN;

import de.depesche.portal.Endpoint.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Who may call what: one line for each endpoint. [EndpointWalkTest] walks them all, and fails for one that is missing
/// here. An endpoint that no rule can be said for in a line is a sign of something odd.
final class EndpointRules {
    private static final String CASE = """
            {"orderNumber": "{order}", "kind": "document-request", "hospitalIk": "{ik}", "subject": "Prüfung",
             "admission": "2026-01-12", "insuredPerson": {"name": "Musterfrau, Erika"},
             "items": [{"title": "Entlassungsbericht"}]}
            """;
    private static final String FILE = "filename YS5wZGY=,case {encodedCase}";
    private static final String RECEIPT = """
            --b\r
            Content-Disposition: form-data; name="receipt"; filename="beleg.pdf"\r
            \r
            kein Beleg\r
            --b--\r
            """;

    private static final String FILES = """
            --b\r
            Content-Disposition: form-data; name="dateien"; filename="a.pdf"\r
            \r
            kein PDF\r
            --b--\r
            """;

    private final List<Endpoint> rules = new ArrayList<>();

    static List<Endpoint> all() {
        var rules = new EndpointRules();
        rules.open();
        rules.cases();
        rules.workOnCases();
        rules.receipts();
        rules.uploads("/api/v1/uploads");
        rules.uploads("/uploads");
        rules.casePages();
        rules.workPages();
        rules.people();
        return List.copyOf(rules.rules);
    }

    private void open() {
        plain(OPEN, "GET /anmeldung", "GET /hilfe", "GET /hilfe/{name}", "GET /belegpruefung");
        add(OPEN, "POST /anmeldung", rule -> rule.form("username=nobody&password=x&code=0"));
        add(OPEN, "POST /belegpruefung", rule -> rule.multipart(RECEIPT));
        plain(OPEN, "GET /api/v1/trust", "GET /api/v1/ledger/checkpoint", "GET /api/v1/ledger/consistency");
        plain(OPEN, "GET /v3/api-docs", "GET /v3/api-docs.yaml", "GET /v3/api-docs/swagger-config");
        plain(OPEN, "GET /assets/**", "GET /assets/handbook/**", "GET /swagger-ui/**");
        plain(OPEN, "GET /problems", "GET /problems/{code}");
        // Files from the class path: nothing lies there but what is named above.
        plain(NOTHING_THERE, "GET /**", "GET /webjars/**");
    }

    private void cases() {
        plain(BOTH, "GET /api/v1/cases", "GET /api/v1/cases/{id}", "GET /api/v1/cases/{id}/documents");
        plain(BOTH, "GET /api/v1/cases/{id}/timeline", "GET /api/v1/events");
        add(MEDICAL_SERVICE, "POST /api/v1/cases", rule -> rule.json(CASE));
        add(MEDICAL_SERVICE, "POST /api/v1/case-batches", rule -> rule.json("{\"cases\": [" + CASE + "]}"));
        add(MEDICAL_SERVICE, "PUT /api/v1/cases/{id}", rule -> rule.json(CASE).header("If-Match", "\"0\""));
        plain(MEDICAL_SERVICE, "POST /api/v1/pick-up-runs", "GET /api/v1/pick-up-runs/{id}");
        plain(MEDICAL_SERVICE, "PUT /api/v1/pick-up-runs/{id}/confirmation");
        plain(MEDICAL_SERVICE, "PUT /api/v1/cases/{id}/acknowledgement");
    }

    private void workOnCases() {
        plain(HOSPITAL, "PUT /api/v1/cases/{id}/processing", "DELETE /api/v1/cases/{id}/processing");
        plain(HOSPITAL, "PUT /api/v1/cases/{id}/closure");
        add(HOSPITAL, "PUT /api/v1/cases/{id}/items/{number}", rule -> rule.json("{\"state\": \"supplied\"}"));
        add(
                HOSPITAL,
                "PUT /api/v1/cases/{id}/documents/{document}/category",
                rule -> rule.json("{\"category\": \"hospital-report\"}"));
        plain(BOTH, "DELETE /api/v1/cases/{id}/documents/{document}");
    }

    private void receipts() {
        plain(BOTH, "GET /api/v1/cases/{id}/receipts", "GET /api/v1/receipts/{id}", "GET /api/v1/receipts/{id}/pdf");
        plain(BOTH, "GET /belege/{id}", "GET /vorgaenge/{caseId}/belege/{id}");
        plain(BOTH, "GET /api/v1/ledger/entries/{entry}/proof");
        add(BOTH, "POST /api/v1/receipt-checks", rule -> rule.multipart(RECEIPT));
    }

    private void uploads(String path) {
        plain(SIGNED_IN, "OPTIONS " + path);
        add(
                BOTH,
                "POST " + path,
                rule -> rule.tus().header("Upload-Length", "5").header("Upload-Metadata", FILE));
        add(HOSPITAL, "HEAD " + path + "/{id}", Endpoint::tus);
        add(HOSPITAL, "DELETE " + path + "/{id}", Endpoint::tus);
        add(HOSPITAL, "PATCH " + path + "/{id}", Endpoint::chunk);
        add(HOSPITAL, "POST " + path + "/{id} X-HTTP-Method-Override=PATCH", Endpoint::chunk);
    }

    private void casePages() {
        plain(BOTH, "GET /", "GET /vorgaenge", "GET /vorgaenge/{id}");
        // Parts of the page; the address alone leads to the page.
        for (var part : List.of("dokumente", "belege")) {
            add(BOTH, "GET /vorgaenge/{id}/" + part, rule -> rule.header("HX-Request", "true"));
        }
        plain(BOTH, "GET /vorgaenge/{id}/anwesenheit");
        plain(BOTH, "POST /vorgaenge/ansicht", "POST /vorgaenge/ansicht/zuruecksetzung");
        plain(BOTH, "GET /api/v1/documents/{id}/content", "GET /dokumente/{id}/inhalt", "GET /dokumente/{id}/ansicht");
    }

    private void workPages() {
        plain(HOSPITAL, "GET /vorgaenge/{id}/abschluss");
        plain(HOSPITAL, "POST /vorgaenge/{id}/bearbeitung", "POST /vorgaenge/{id}/freigabe");
        add(HOSPITAL, "POST /vorgaenge/{id}/uebergabe", rule -> rule.form("person={person}"));
        add(HOSPITAL, "POST /vorgaenge/{id}/unterlagen/{number}/angabe", rule -> rule.form("angabe=supplied"));
        add(HOSPITAL, "POST /vorgaenge/{id}/notizen", rule -> rule.form("text=x"));
        add(HOSPITAL, "POST /vorgaenge/{id}/abschluss", rule -> rule.form("version=0"));
        plain(
                HOSPITAL,
                "POST /vorgaenge/{id}/bearbeitung X-One-Of-Many",
                "POST /vorgaenge/{id}/freigabe X-One-Of-Many");
        add(HOSPITAL, "POST /vorgaenge/{id}/abschluss X-One-Of-Many", rule -> rule.form("version=0"));
        add(BOTH, "POST /vorgaenge/{id}/dokumente", rule -> rule.multipart(FILES));
        for (var act : List.of("uebernahmen", "freigaben", "abschluesse")) {
            add(HOSPITAL, "POST /vorgaenge/" + act, rule -> rule.form("vorgang={case}%400"));
        }
        add(
                HOSPITAL,
                "POST /vorgaenge/{id}/dokumente/{document}/kategorie",
                rule -> rule.form("version=1&kategorie=additional-information&begruendung=x"));
        plain(HOSPITAL, "POST /vorgaenge/{id}/dokumente/vorschlaege");
        plain(HOSPITAL, "POST /vorgaenge/{id}/dokumente/{document}/loeschung");
    }

    private void people() {
        plain(BOTH, "GET /neuigkeiten", "GET /neuigkeiten HX-Request");
        add(BOTH, "POST /neuigkeiten/kenntnisnahme", rule -> rule.form("bis=2026-01-12T08:00:00Z"));
        plain(PERSON, "GET /benachrichtigungen");
        add(PERSON, "POST /benachrichtigungen", rule -> rule.form("sprache-der-mails=de"));
        // Of the demonstration only.
        plain(PERSON, "GET /postfach", "GET /postfach/{id}", "GET /postfach/{id}/datei");
        plain(PERSON, "GET /erstes-passwort", "POST /erstes-passwort", "GET /sitzungen");
        // These end sessions, so they are walked last.
        plain(PERSON, "POST /sitzungen/{id}/ende", "POST /sitzungen/ende", "POST /abmeldung");
    }

    private void plain(Side side, String... names) {
        for (var name : names) {
            add(side, name, rule -> rule);
        }
    }

    private void add(Side side, String name, UnaryOperator<Endpoint> more) {
        rules.add(more.apply(Endpoint.of(side, name)));
    }
}
