package de.depesche.portal.web;

import de.depesche.portal.problems.FieldFault;
import de.depesche.portal.problems.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// Which answer belongs to what was thrown. What nobody foresaw is a bug: it is logged whole and told as 500.
final class Answers {
    private static final Logger log = LoggerFactory.getLogger(Answers.class);
    private static final Duration DEFAULT_WAIT = Duration.ofMinutes(1);
    private static final Duration DATABASE_BACK = Duration.ofSeconds(5);

    private Answers() {}

    static Answer to(Throwable thrown, boolean conditional) {
        return switch (thrown) {
            case Problem problem -> Answer.of(problem, conditional);
            case CsrfException _ -> Answer.of(403, "csrf");
            case AccessDeniedException _ -> Answer.of(403, "forbidden");
            case AuthenticationException _ -> unauthenticated();
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable, conditional);
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case BindException invalid ->
                Answer.of(422, "invalid", invalid.getErrorCount()).with(faults(invalid));
            case HandlerMethodValidationException invalid -> invalid(invalid);
            case MaxUploadSizeExceededException _ -> Answer.of(413, "body-too-large");
            case MultipartException _, RequestRejectedException _, InvalidParameterException _ ->
                Answer.of(400, "bad-request");
            case Exception _ when isAway(thrown) -> away(thrown);
            case ErrorResponse known -> ofStatus(known.getStatusCode().value()).with(known.getHeaders());
            default ->
                cause(thrown).map(problem -> Answer.of(problem, conditional)).orElseGet(() -> bug(thrown));
        };
    }

    /// Whether it was the database that could not be asked.
    static boolean isAway(Throwable thrown) {
        return thrown instanceof DataAccessResourceFailureException
                || thrown instanceof TransientDataAccessException
                || thrown instanceof CannotCreateTransactionException;
    }

    static Answer unauthenticated() {
        var challenge = new HttpHeaders();
        challenge.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return Answer.of(401, "unauthenticated").with(challenge);
    }

    static Answer ofStatus(int status) {
        return switch (status) {
            case 401 -> unauthenticated();
            case 403 -> Answer.of(403, "forbidden");
            case 404 -> Answer.of(404, "not-found");
            case 405 -> Answer.of(405, "method-not-allowed");
            case 406 -> Answer.of(406, "not-acceptable");
            case 411 -> Answer.of(411, "length-required");
            case 412 -> Answer.of(412, "tus-version");
            case 413 -> Answer.of(413, "body-too-large");
            case 429 -> Answer.of(429, "too-many", DEFAULT_WAIT.toSeconds()).retryAfter(DEFAULT_WAIT);
            case 415 -> Answer.of(415, "unsupported-media-type");
            // What the container cannot do for a request is no fault of ours.
            case 501, 505 -> Answer.of(status, "bad-request");
            default -> status >= 500 ? Answer.of(status, "internal") : Answer.of(status, "bad-request");
        };
    }

    /// A record's constructor may have refused a value: then that is the answer.
    private static Answer unreadable(HttpMessageNotReadableException thrown, boolean conditional) {
        var problem = cause(thrown);
        if (problem.isPresent()) {
            return Answer.of(problem.get(), conditional);
        }
        return Answer.of(400, "unreadable-body").with(UnreadableBody.faults(thrown.getCause()));
    }

    /// An id that is none is a thing that does not exist.
    private static Answer mismatch(MethodArgumentTypeMismatchException thrown) {
        return thrown.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Answer.of(404, "not-found")
                : Answer.of(400, "bad-request")
                        .with(List.of(FieldFault.of(thrown.getName(), Expected.code(thrown.getRequiredType()))));
    }

    private static List<FieldFault> faults(BindException thrown) {
        return thrown.getFieldErrors().stream().map(Answers::fault).toList();
    }

    private static FieldFault fault(FieldError error) {
        return FieldFault.of(
                error.getField(), error.isBindingFailure() ? expected(error) : constraint(error.getCode()));
    }

    private static String expected(FieldError error) {
        return error.contains(TypeMismatchException.class)
                ? Expected.code(error.unwrap(TypeMismatchException.class).getRequiredType())
                : "wrong-type";
    }

    private static Answer invalid(HandlerMethodValidationException thrown) {
        var faults = thrown.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> FieldFault.of(
                                Optional.ofNullable(result.getMethodParameter().getParameterName())
                                        .orElse(""),
                                "wrong-value")))
                .toList();
        return Answer.of(422, "invalid", faults.size()).with(faults);
    }

    private static String constraint(@Nullable String annotation) {
        return annotation != null && annotation.startsWith("Not") ? "missing" : "wrong-value";
    }

    private static Answer away(Throwable thrown) {
        log.warn("the database is away: {}", thrown.getMessage());
        return Answer.of(503, "database-away", DATABASE_BACK.toSeconds()).retryAfter(DATABASE_BACK);
    }

    private static Answer bug(Throwable thrown) {
        log.error("unexpected", thrown);
        return Answer.of(500, "internal");
    }

    private static Optional<Problem> cause(Throwable thrown) {
        return Stream.iterate(thrown.getCause(), cause -> cause != null, Throwable::getCause)
                .filter(Problem.class::isInstance)
                .map(Problem.class::cast)
                .findFirst();
    }
}
