package de.depesche.portal.documents.pdf;

import java.io.IOException;

/// The portal does not answer: no fault of the file, and nothing that the parser may take for one.
final class AskFailed extends RuntimeException {
    private final transient IOException reason;

    AskFailed(IOException reason) {
        super(reason);
        this.reason = reason;
    }

    IOException reason() {
        return reason;
    }
}
