package de.depesche.portal.web;

import de.depesche.portal.problems.FieldFault;
import de.depesche.portal.problems.Problem;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/// What a refused request is told, before it is put into JSON or a page.
///
/// @param code the text's key and the end of the type URI
record Answer(
        HttpStatusCode status, String code, List<Object> arguments, List<FieldFault> faults, HttpHeaders headers) {

    Answer {
        arguments = List.copyOf(arguments);
        faults = List.copyOf(faults);
    }

    static Answer of(int status, String code, Object... arguments) {
        return new Answer(HttpStatusCode.valueOf(status), code, List.of(arguments), List.of(), new HttpHeaders());
    }

    /// @param conditional whether the caller named the state it saw by `If-Match`
    static Answer of(Problem problem, boolean conditional) {
        return switch (problem) {
            // Its argument stays here: foreign and missing things must answer alike.
            case Problem.NotFound missing -> of(404, missing.code());
            case Problem.NotPermitted forbidden -> of(403, forbidden);
            case Problem.Stale stale -> of(conditional ? 412 : 409, stale.code());
            case Problem.Refused refused -> of(409, refused);
            case Problem.Invalid invalid -> of(422, invalid).with(invalid.faults());
            case Problem.TooLarge large -> of(413, large);
            case Problem.TooMany many -> of(429, many).retryAfter(many.retryAfter());
            case Problem.Unavailable away -> of(503, away).retryAfter(away.retryAfter());
            case Problem.NoSpace full -> of(507, full);
        };
    }

    private static Answer of(int status, Problem problem) {
        return of(status, problem.code(), problem.arguments().toArray());
    }

    Answer with(List<FieldFault> more) {
        return new Answer(status, code, arguments, more, headers);
    }

    Answer with(HttpHeaders more) {
        var all = new HttpHeaders(headers);
        all.putAll(more);
        return new Answer(status, code, arguments, faults, all);
    }

    Answer retryAfter(Duration wait) {
        var header = new HttpHeaders();
        header.set(
                HttpHeaders.RETRY_AFTER,
                String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
        return with(header);
    }
}
