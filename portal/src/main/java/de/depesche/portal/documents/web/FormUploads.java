package de.depesche.portal.documents.web;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.documents.Chunk;
import de.depesche.portal.documents.DocumentId;
import de.depesche.portal.documents.FileName;
import de.depesche.portal.documents.NewUpload;
import de.depesche.portal.documents.Place;
import de.depesche.portal.documents.ReceiveOutcome;
import de.depesche.portal.documents.Uploads;
import de.depesche.portal.problems.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/// Takes the files of a plain form: streamed, encrypted and confirmed as those of a resumable upload are.
@Service
public class FormUploads {
    private final Uploads uploads;

    FormUploads(Uploads uploads) {
        this.uploads = uploads;
    }

    /// @param problem why it was not taken; its texts stand where those of all problems stand
    public record Taken(String fileName, Optional<Problem> problem) {}

    /// @return what became of each file, in the form's order
    public List<Taken> take(Permit permit, Place place, FormFiles form) throws IOException {
        var taken = new ArrayList<Taken>();
        for (var file = form.nextFile(); file.isPresent(); file = form.nextFile()) {
            var name = FileName.cleaned(file.get().name());
            taken.add(new Taken(name.value(), problemOf(permit, place, name, file.get())));
        }
        return List.copyOf(taken);
    }

    private Optional<Problem> problemOf(Permit permit, Place place, FileName name, FormFiles.FormFile file)
            throws IOException {
        try {
            var upload = uploads.create(permit, new NewUpload(place, name, OptionalLong.empty(), Map.of()));
            receive(permit, upload.id(), file);
            return Optional.empty();
        } catch (Problem.NotFound | Problem.NotPermitted refused) {
            // Said of the place, so of all files alike.
            throw refused;
        } catch (Problem problem) {
            return Optional.of(problem);
        }
    }

    /// A form does not say how long its files are: the end of the bytes tells.
    private void receive(Permit permit, DocumentId id, FormFiles.FormFile file) throws IOException {
        boolean whole = false;
        try {
            var outcome =
                    uploads.receive(permit, id, new Chunk(0, OptionalLong.empty(), Optional.empty(), file.bytes()));
            if (!(outcome instanceof ReceiveOutcome.Confirmed(var upload))) {
                throw new Problem.Refused("upload-broken");
            }
            uploads.sayLength(permit, id, upload.confirmed());
            whole = true;
        } finally {
            // It cannot be resumed.
            if (!whole) {
                uploads.terminate(permit, id);
            }
        }
    }
}
