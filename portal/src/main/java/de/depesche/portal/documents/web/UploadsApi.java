package de.depesche.portal.documents.web;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.documents.Chunk;
import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.documents.ExpectedChecksum;
import de.depesche.portal.documents.ReceiveOutcome;
import de.depesche.portal.documents.ReceiveOutcome.Broken;
import de.depesche.portal.documents.ReceiveOutcome.ChecksumMismatch;
import de.depesche.portal.documents.ReceiveOutcome.Confirmed;
import de.depesche.portal.documents.Upload;
import de.depesche.portal.documents.Uploads;
import de.depesche.portal.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/// tus 1.0.0, at one address for clients with a token and at another for pages with a session.
@RestController
@RequestMapping({"/api/v1/uploads", "/uploads"})
@Tag(name = "Uploads", description = "Dokumente hochladen: resumable uploads by tus 1.0.0")
class UploadsApi {
    private static final HttpStatusCode CHECKSUM_MISMATCH = HttpStatusCode.valueOf(460);

    private final Uploads uploads;
    private final MessageSource texts;

    UploadsApi(Uploads uploads, MessageSource texts) {
        this.uploads = uploads;
        this.texts = texts;
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    @Operation(
            operationId = "describeUploads",
            summary = "What this server can do",
            description =
                    "tus 1.0.0 with its extensions. Any tus client works; it needs no special knowledge of this portal.")
    ResponseEntity<Void> options() {
        return ResponseEntity.noContent()
                .header("Tus-Resumable", Tus.VERSION)
                .header("Tus-Version", Tus.VERSION)
                .header("Tus-Extension", Tus.EXTENSIONS)
                .header("Tus-Checksum-Algorithm", Tus.CHECKSUMS)
                .build();
    }

    @PostMapping
    @Operation(
            operationId = "createUpload",
            summary = "Begin an upload (creation, creation-with-upload)",
            description = "Refuses at once what name or length already tell. Bytes may come with it.")
    ResponseEntity<?> create(Permit permit, HttpServletRequest request) throws IOException {
        Tus.requireVersion(request);
        var metadata = TusMetadata.parse(Optional.ofNullable(request.getHeader("Upload-Metadata"))
                .orElseThrow(() -> new Problem.Invalid("Upload-Metadata", "upload-without-name")));
        var bytes = "1".equals(request.getHeader("Upload-Defer-Length"))
                ? Tus.number(request, "Upload-Length")
                : OptionalLong.of(Tus.requireNumber(request, "Upload-Length"));
        var upload = uploads.create(permit, metadata.wanted(bytes));
        var location = URI.create(request.getRequestURI() + "/" + upload.id().value());
        if (!Tus.CHUNK.equals(request.getContentType()) || request.getContentLengthLong() == 0) {
            return ResponseEntity.created(location).headers(Tus.headers(upload)).build();
        }
        var outcome = uploads.receive(permit, upload.id(), chunk(request, 0));
        return answer(
                outcome,
                confirmed -> ResponseEntity.created(location)
                        .headers(Tus.headers(confirmed))
                        .build());
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    @Operation(
            operationId = "readUploadOffset",
            summary = "How far the upload has come",
            description = "After a broken connection ask here and go on from there.")
    ResponseEntity<Void> head(Permit permit, @PathVariable UUID id, HttpServletRequest request) {
        Tus.requireVersion(request);
        var upload = uploads.find(permit, new DocumentId(id));
        var headers = Tus.headers(upload);
        headers.set("Upload-Metadata", TusMetadata.of(upload));
        if (upload.bytes().isPresent()) {
            headers.set("Upload-Length", Long.toString(upload.bytes().getAsLong()));
        } else {
            headers.set("Upload-Defer-Length", "1");
        }
        return ResponseEntity.ok().headers(headers).build();
    }

    @PatchMapping(path = "/{id}", consumes = Tus.CHUNK)
    @Operation(
            operationId = "appendToUpload",
            summary = "Send bytes from an offset on",
            description =
                    "Bytes are confirmed while the request goes on, at the latest every 16 MiB. With the last byte the document is in its case and its checks begin.")
    ResponseEntity<?> patch(Permit permit, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        Tus.requireVersion(request);
        var length = Tus.number(request, "Upload-Length");
        if (length.isPresent()) {
            uploads.sayLength(permit, new DocumentId(id), length.getAsLong());
        }
        var chunk = chunk(request, Tus.requireNumber(request, "Upload-Offset"));
        return answer(
                uploads.receive(permit, new DocumentId(id), chunk),
                confirmed -> ResponseEntity.noContent()
                        .headers(Tus.headers(confirmed))
                        .build());
    }

    /// For clients that cannot send PATCH.
    @PostMapping(path = "/{id}", consumes = Tus.CHUNK, headers = "X-HTTP-Method-Override=PATCH")
    @Operation(hidden = true)
    ResponseEntity<?> patchByPost(Permit permit, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return patch(permit, id, request);
    }

    @DeleteMapping("/{id}")
    @Operation(
            operationId = "terminateUpload",
            summary = "Give up an unfinished upload",
            description = "Once every byte is there, delete the document in its case instead.")
    ResponseEntity<Void> terminate(Permit permit, @PathVariable UUID id, HttpServletRequest request) {
        Tus.requireVersion(request);
        uploads.terminate(permit, new DocumentId(id));
        return ResponseEntity.noContent().header("Tus-Resumable", Tus.VERSION).build();
    }

    private static Chunk chunk(HttpServletRequest request, long offset) throws IOException {
        var header = request.getHeader("Upload-Checksum");
        var checksum = header == null
                ? Optional.<ExpectedChecksum>empty()
                : Optional.of(ExpectedChecksum.parse(header)
                        .orElseThrow(() -> new Problem.Invalid("Upload-Checksum", "upload-checksum", Tus.CHECKSUMS)));
        return new Chunk(offset, Tus.number(request, HttpHeaders.CONTENT_LENGTH), checksum, request.getInputStream());
    }

    private ResponseEntity<?> answer(ReceiveOutcome outcome, Function<Upload, ResponseEntity<?>> done) {
        return switch (outcome) {
            case Confirmed(var upload) -> done.apply(upload);
            // Either nobody listens any more, or a later request took over from this one.
            case Broken _ -> throw new Problem.Refused("upload-overtaken");
            case ChecksumMismatch _ ->
                ResponseEntity.status(CHECKSUM_MISMATCH)
                        .header("Tus-Resumable", Tus.VERSION)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(mismatch());
        };
    }

    /// tus has a status of its own for it, which is not among those that problems are mapped to.
    private ProblemDetail mismatch() {
        var problem = ProblemDetail.forStatus(CHECKSUM_MISMATCH);
        problem.setType(URI.create("/problems/checksum-mismatch"));
        var locale = LocaleContextHolder.getLocale();
        problem.setTitle(texts.getMessage("problems.checksum-mismatch.title", new Object[0], locale));
        problem.setDetail(texts.getMessage("problems.checksum-mismatch.detail", new Object[0], locale));
        return problem;
    }
}
