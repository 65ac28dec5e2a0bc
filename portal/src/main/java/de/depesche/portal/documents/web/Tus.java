package de.depesche.portal.documents.web;

import de.depesche.portal.documents.Upload;
import de.depesche.portal.problems.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/// The header lines of tus 1.0.0.
final class Tus {
    static final String VERSION = "1.0.0";
    static final String CHUNK = "application/offset+octet-stream";
    static final String EXTENSIONS =
            "creation,creation-with-upload,creation-defer-length,checksum,termination,expiration";
    static final String CHECKSUMS = "sha256,sha1,md5";

    private Tus() {}

    static void requireVersion(HttpServletRequest request) {
        if (!VERSION.equals(request.getHeader("Tus-Resumable"))) {
            var refused = new ErrorResponseException(HttpStatus.PRECONDITION_FAILED);
            refused.getHeaders().set("Tus-Version", VERSION);
            refused.getHeaders().set("Tus-Resumable", VERSION);
            throw refused;
        }
    }

    static long requireNumber(HttpServletRequest request, String header) {
        return number(request, header).orElseThrow(() -> new Problem.Invalid(header, "upload-number", header));
    }

    static OptionalLong number(HttpServletRequest request, String header) {
        var value = request.getHeader(header);
        if (value == null) {
            return OptionalLong.empty();
        }
        if (!value.matches("[0-9]{1,18}")) {
            throw new Problem.Invalid(header, "upload-number", header);
        }
        return OptionalLong.of(Long.parseLong(value));
    }

    static HttpHeaders headers(Upload upload) {
        var headers = new HttpHeaders();
        headers.set("Tus-Resumable", VERSION);
        headers.set("Upload-Offset", Long.toString(upload.confirmed()));
        headers.setCacheControl("no-store");
        expires(upload).ifPresent(at -> headers.set("Upload-Expires", at));
        return headers;
    }

    private static Optional<String> expires(Upload upload) {
        return upload.expiresAt().map(at -> DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
    }
}
