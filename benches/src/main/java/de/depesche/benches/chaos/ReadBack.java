package de.depesche.benches.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Asks for everything that was confirmed.
record ReadBack(Api hospital) {
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(3);

    /// @return what is missing, one line each
    List<String> missing(Confirmed confirmed) {
        var missing = new ArrayList<String>();
        for (var id : confirmed.filed()) {
            if (!holds(() -> hospital.get("/api/v1/cases/" + id).statusCode() == 200)) {
                missing.add("case " + id);
            }
        }
        for (var document : confirmed.closed()) {
            if (!holds(() -> isWhole(document))) {
                missing.add("document " + document.document());
            }
            if (!holds(() -> isSealedOnce(document))) {
                missing.add("receipt of case " + document.caseId());
            }
        }
        return missing;
    }

    private boolean isWhole(Confirmed.Document document) throws IOException {
        var content = hospital.bytes("/api/v1/documents/" + document.document() + "/content");
        return content.statusCode() == 200 && Paper.sha256(content.body()).equals(document.sha256());
    }

    private boolean isSealedOnce(Confirmed.Document document) throws IOException {
        var receipts = hospital.get("/api/v1/cases/" + document.caseId() + "/receipts");
        return receipts.statusCode() == 200
                && receipts.body().split("\"sealedAt\" ?: ?\"", -1).length == 2
                && receipts.body().split("\"kind\" ?: ?\"closing\"", -1).length == 2;
    }

    private static boolean holds(Worker.Step look) {
        var end = System.nanoTime() + SEALED_WITHIN.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (look.attempt()) {
                    return true;
                }
            } catch (IOException e) {
                // asked again
            }
            LockSupport.parkNanos(200_000_000);
        }
        return false;
    }
}
