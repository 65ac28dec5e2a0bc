package de.depesche.portal.demo;

import de.depesche.portal.cases.CaseDocument;
import de.depesche.portal.cases.CaseFile;
import de.depesche.portal.cases.CaseViews;
import de.depesche.portal.cases.DocumentRules;
import de.depesche.portal.delegation.Permit;
import de.depesche.portal.documents.Chunk;
import de.depesche.portal.documents.DocumentDescription;
import de.depesche.portal.documents.DocumentStatus;
import de.depesche.portal.documents.Documents;
import de.depesche.portal.documents.FileName;
import de.depesche.portal.documents.NewUpload;
import de.depesche.portal.documents.Place;
import de.depesche.portal.documents.Uploads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Papers on their way into a case, by the way that all documents take.
@Component
@ConditionalOnBooleanProperty("depesche.demo")
class DemoUploads {
    private static final int LOOKS = 600;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Uploads uploads;
    private final Documents documents;
    private final CaseViews views;
    private final DocumentRules rules;

    DemoUploads(Uploads uploads, Documents documents, CaseViews views, DocumentRules rules) {
        this.uploads = uploads;
        this.documents = documents;
        this.views = views;
        this.rules = rules;
    }

    /// Those that are not there yet and that the Medical Service takes.
    void bring(Permit by, CaseFile file, List<DemoPaper> papers) throws IOException {
        var names =
                described(by, file).stream().map(DocumentDescription::fileName).toList();
        var admission = rules.of(file.parties().md());
        for (var paper : papers) {
            var name = FileName.cleaned(paper.fileName());
            if (!names.contains(name.value()) && admission.endings().contains(name.ending())) {
                upload(by, file, name, paper);
            }
        }
    }

    private void upload(Permit by, CaseFile file, FileName name, DemoPaper paper) throws IOException {
        var content = paper.content(file.facts().orderNumber());
        var metadata = paper.category().isEmpty() ? Map.<String, String>of() : Map.of("category", paper.category());
        var place = new Place("case", file.id().value());
        var length = OptionalLong.of(content.length);
        var upload = uploads.create(by, new NewUpload(place, name, length, metadata));
        uploads.receive(by, upload.id(), new Chunk(0, length, Optional.empty(), new ByteArrayInputStream(content)));
    }

    /// The other side receives what the checks have accepted.
    void awaitChecks(Permit by, CaseFile file) {
        for (int look = 0; look < LOOKS && isUnderCheck(by, file); look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private boolean isUnderCheck(Permit by, CaseFile file) {
        return described(by, file).stream().anyMatch(document -> document.status() == DocumentStatus.CHECKING);
    }

    private List<DocumentDescription> described(Permit by, CaseFile file) {
        var ids = views.documents(by, file.id()).stream().map(CaseDocument::id).toList();
        return List.copyOf(documents.describe(ids).values());
    }
}
