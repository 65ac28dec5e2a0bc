package de.depesche.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Tomcat refuses before any filter sees it, such as an address with forbidden signs: told in our words and with
/// the headers of all answers, where Tomcat would send a page of its own.
final class UnreadableRequests extends ErrorReportValve {
    private static final Logger log = LoggerFactory.getLogger(UnreadableRequests.class);
    private static final int REFUSED = 400;

    private final LastWords words;

    UnreadableRequests(LastWords words) {
        this.words = words;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < REFUSED || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (isHeard(response)) {
            try {
                say(request, response);
            } catch (IOException | IllegalStateException e) {
                log.debug("nobody was left to hear why the request was refused", e);
            }
        }
    }

    private static boolean isHeard(Response response) {
        var allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }

    private void say(Request request, Response response) throws IOException {
        var id = UUID.randomUUID().toString();
        RequestId.tell(response, id);
        SafeHeaders.writeAlone(response, request.isSecure());
        var locale = Audience.language(request);
        var answer = Answers.ofStatus(response.getStatus());
        if (isProgram(request)) {
            send(response, "application/problem+json", words.forPrograms(answer, locale, id));
        } else {
            response.setHeader("Content-Language", locale.getLanguage());
            send(response, "text/html", words.forPeople(answer, locale));
        }
        log.debug("request {} could not be read: {}", id, response.getStatus());
    }

    /// Of a line that could not be read to its end, the address is unknown.
    private static boolean isProgram(Request request) {
        var accepted = request.getHeader("Accept");
        return request.getRequestURI() == null
                ? accepted != null && accepted.contains("json")
                : Audience.of(request) == Audience.PROGRAM;
    }

    private static void send(HttpServletResponse response, String type, String text) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        var writer = ((Response) response).getReporter();
        if (writer != null) {
            writer.write(text);
            response.flushBuffer();
        }
    }
}
