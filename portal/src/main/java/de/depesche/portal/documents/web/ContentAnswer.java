package de.depesche.portal.documents.web;

import de.depesche.portal.documents.ReadableDocument;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// One answer with a document's bytes. Whatever the bytes are, a browser runs nothing of them: the type is the one
/// that we detected, it may not be guessed anew, and the content gets no rights on this origin.
final class ContentAnswer {
    private static final int BUFFER = 128 << 10;
    private static final String NOTHING = "default-src 'none'; img-src 'self' data:;"
            + " media-src 'self'; object-src 'self'; frame-ancestors 'self'";

    private static final String ALONE = "; sandbox";

    private final ReadableDocument document;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final long length;

    ContentAnswer(ReadableDocument document, HttpServletRequest request, HttpServletResponse response) {
        this.document = document;
        this.request = request;
        this.response = response;
        this.length = document.description().bytes();
    }

    void send(Optional<String> range, boolean inline) throws IOException {
        writeHeaders(inline);
        switch (ByteRange.parse(isStillTheSame() ? range : Optional.empty(), length)) {
            case ByteRange.Wanted.Whole _ -> send(HttpServletResponse.SC_OK, new ByteRange(0, length));
            case ByteRange.Wanted.Part(var part) -> {
                response.setHeader(HttpHeaders.CONTENT_RANGE, part.contentRange(length));
                send(HttpServletResponse.SC_PARTIAL_CONTENT, part);
            }
            case ByteRange.Wanted.Unsatisfiable _ -> {
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            }
        }
    }

    private void writeHeaders(boolean wantedInline) {
        var type = document.description().mediaType().map(MediaType::parseMediaType);
        boolean inline = wantedInline && type.filter(Viewable::isViewable).isPresent();
        response.setContentType(type.filter(_ -> inline)
                .orElse(MediaType.APPLICATION_OCTET_STREAM)
                .toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(inline));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader(
                "Content-Security-Policy",
                NOTHING + type.map(ContentAnswer::sandbox).orElse(ALONE));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        tag().ifPresent(tag -> response.setHeader(HttpHeaders.ETAG, tag));
    }

    /// Browsers show no PDF in a sandbox, and load the bytes of a film only where they come from the same origin as the
    /// page that they make around it.
    private static String sandbox(MediaType type) {
        if (type.equals(MediaType.APPLICATION_PDF)) {
            return "";
        }
        return Set.of("video", "audio").contains(type.getType()) ? ALONE + " allow-same-origin" : ALONE;
    }

    private String disposition(boolean inline) {
        var name = document.description().fileName();
        return (inline ? Disposition.inline(name) : Disposition.attachment(name)).toString();
    }

    private Optional<String> tag() {
        return document.description().sha256().map(hash -> "\"" + hash + "\"");
    }

    /// `If-Range`: a part only of the content that the client already has a part of.
    private boolean isStillTheSame() {
        var known = request.getHeader(HttpHeaders.IF_RANGE);
        return known == null || tag().filter(known::equals).isPresent();
    }

    private void send(int status, ByteRange range) throws IOException {
        response.setStatus(status);
        response.setContentLengthLong(range.length());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        try (var stream = document.from(range.start())) {
            copy(stream, range.length());
        }
    }

    private void copy(InputStream stream, long wanted) throws IOException {
        var buffer = new byte[BUFFER];
        var out = response.getOutputStream();
        long left = wanted;
        while (left > 0) {
            int count = stream.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                throw new IOException("the content ended early");
            }
            out.write(buffer, 0, count);
            left -= count;
        }
    }
}
