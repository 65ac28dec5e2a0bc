package de.depesche.portal.documents.web;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.documents.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;

/// Documents' contents: to be saved, or, where a browser can show the type safely, to be looked at.
@RestController
@Tag(name = "Contents", description = "Dokumente herunterladen: contents, with ranges")
class ContentApi {
    private final Reading reading;

    ContentApi(Reading reading) {
        this.reading = reading;
    }

    @GetMapping({"/api/v1/documents/{id}/content", "/dokumente/{id}/inhalt"})
    @ResponseBody
    @Operation(
            operationId = "readContent",
            summary = "The content; Range is understood, ETag is the SHA-256",
            description = "Of documents that the own side may see and the checks accepted; of own ones also before.")
    void save(Permit permit, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        serve(permit, id, request, response, false);
    }

    @GetMapping("/dokumente/{id}/ansicht")
    @ResponseBody
    @Operation(hidden = true)
    void view(Permit permit, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        serve(permit, id, request, response, true);
    }

    private void serve(Permit permit, UUID id, HttpServletRequest request, HttpServletResponse response, boolean inline)
            throws IOException {
        var range = Optional.ofNullable(request.getHeader(HttpHeaders.RANGE));
        boolean begins = range.isEmpty() || range.get().startsWith("bytes=0-");
        try (var document = reading.open(permit, new DocumentId(id), begins)) {
            new ContentAnswer(document, request, response).send(range, inline);
        }
    }
}
