package de.depesche.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is wrong with how a program was refused: it is to be the caller's fault, told as a problem with field, cause
/// and remedy, in our words and both our languages, with the headers of each answer and nothing from inside.
final class RefusalFaults {
    private static final int REFUSED = 400;
    private static final int FAULT_OF_OURS = 500;

    /// What the container cannot do for a request.
    private static final Set<Integer> CANNOT = Set.of(501, 505);

    private static final int BEYOND = 416;
    private static final Set<String> NAMING_FIELDS = Set.of("/problems/invalid", "/problems/unreadable-body");

    private static final Pattern INSIDE = Pattern.compile(
            "Exception|Tomcat|\\bat (?:java|org|de|tools)\\.|org\\.spring|java\\.(?:lang|util)|jackson|PSQL|SQLSTATE|Hikari");

    private final RawCall.Said answer;
    private final boolean isTold;
    private final List<String> found = new ArrayList<>();

    private RefusalFaults(RawCall.Said answer, boolean isTold) {
        this.answer = answer;
        this.isTold = isTold;
    }

    static List<String> of(RawCall call, RawCall.Said answer) {
        var faults =
                new RefusalFaults(answer, call.isLegible() && !call.method().equals("HEAD"));
        faults.look();
        return faults.found;
    }

    private void look() {
        int status = answer.status();
        if ((status >= FAULT_OF_OURS && !CANNOT.contains(status)) || status < 200) {
            found.add("a fault of ours: " + status);
        }
        var inside = INSIDE.matcher(answer.body());
        if (inside.find()) {
            found.add("from inside: " + inside.group());
        }
        headers();
        // What lies beyond the end of a document is told by Content-Range, as the standard wants.
        if (status >= REFUSED && status != BEYOND && isTold) {
            problem();
        }
    }

    private void headers() {
        is(answer.header("X-Request-Id").matches("[0-9a-f-]{36}"), "no request id");
        is(answer.header("X-Content-Type-Options").equals("nosniff"), "types are guessed");
        is(answer.header("Content-Security-Policy").startsWith("default-src 'none'"), "no policy");
        is(answer.header("Referrer-Policy").equals("same-origin"), "no referrer policy");
        is(answer.header("Server").isEmpty(), "names its server");
        if (answer.status() >= REFUSED) {
            is(answer.header("Cache-Control").contains("no-store"), "a refusal may be kept");
            is(answer.header("X-Frame-Options").equals("DENY"), "may be framed");
        }
        is(answer.status() != 401 || !answer.header("WWW-Authenticate").isEmpty(), "401 without a challenge");
        is(answer.status() != 405 || !answer.header("Allow").isEmpty(), "405 without Allow");
    }

    private void problem() {
        is(answer.header("Content-Type").startsWith("application/problem+json"), answer.header("Content-Type"));
        try {
            words(JsonMapper.shared().readTree(answer.body()));
        } catch (JacksonException e) {
            found.add("no JSON");
        }
    }

    private void words(JsonNode problem) {
        var type = problem.path("type").asString("");
        is(type.matches("/problems/[a-z-]+"), "type " + type);
        is(problem.path("status").asInt(0) == answer.status(), "another status inside");
        is(problem.path("requestId").asString("").equals(answer.header("X-Request-Id")), "another request inside");
        for (var name : List.of("title", "titleDe", "titleEn", "detail", "detailDe", "detailEn")) {
            spoken(problem, name);
        }
        is(!NAMING_FIELDS.contains(type) || !problem.path("errors").isEmpty(), "no field is named");
        for (var error : problem.path("errors")) {
            is(!error.path("field").asString("").isEmpty(), "a field without a name");
            for (var name : List.of("code", "detail", "detailDe", "detailEn")) {
                spoken(error, name);
            }
        }
    }

    private void spoken(JsonNode where, String name) {
        var text = where.path(name).asString("");
        is(!text.isBlank() && !text.contains("problems.") && !text.matches(".*\\{\\d}.*"), name + " says " + text);
    }

    private void is(boolean right, String fault) {
        if (!right) {
            found.add(fault);
        }
    }
}
