package de.depesche.portal.demo.run;

import de.depesche.proof.verification.GivenFile;
import de.depesche.proof.verification.TrustAnchors;
import de.depesche.proof.verification.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/// Fetches the receipts of a case, keeps them, and checks them as anybody can: without the portal.
final class ReceiptsCheck {
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(1);
    /// One for the closing, one for the pick-up.
    private static final int EXPECTED = 2;

    private final Machine machine;
    private final Steps steps;
    private final Clock clock;

    ReceiptsCheck(Machine machine, Steps steps, Clock clock) {
        this.machine = machine;
        this.steps = steps;
        this.clock = clock;
    }

    void run(String caseId, List<Path> files, Path folder) throws Exception {
        var sealed = steps.step("Belege sind gesiegelt", "Receipts are sealed", () -> sealed(caseId));
        Files.createDirectories(folder);
        var anchors = machine.text("/api/v1/trust");
        Files.writeString(folder.resolve("vertrauen.txt"), anchors);
        var trust = TrustAnchors.parse(anchors);
        var given = new ArrayList<GivenFile>();
        for (var file : files) {
            given.add(GivenFile.read(file));
        }
        for (var receipt : sealed) {
            var file = folder.resolve(receipt.path("kind").asString("receipt") + "-"
                    + receipt.path("id").asString() + ".pdf");
            steps.step(
                    "geprüft, ohne das Portal zu fragen: " + file,
                    "checked without asking the portal: " + file,
                    () -> kept(receipt, file, given, trust));
        }
        var command = "./depesche verify --trust " + folder + "/vertrauen.txt " + folder + "/…pdf";
        steps.tell("Selbst prüfen: " + command + " DATEI…", "Check yourself: " + command + " FILE…");
    }

    private boolean kept(JsonNode receipt, Path file, List<GivenFile> given, TrustAnchors trust)
            throws IOException, InterruptedException {
        try (var content =
                machine.stream("/api/v1/receipts/" + receipt.path("id").asString() + "/pdf")) {
            Files.write(file, content.readAllBytes());
        }
        var verification = Verification.of(Files.readAllBytes(file), given, Optional.of(trust), clock.instant());
        if (!verification.holds()) {
            throw new Halted(
                    file + " hält der Prüfung nicht stand: " + verification.findings(),
                    file + " does not hold: " + verification.findings());
        }
        return true;
    }

    private List<JsonNode> sealed(String caseId) throws IOException, InterruptedException {
        var since = System.nanoTime();
        while (System.nanoTime() - since < SEALED_WITHIN.toNanos()) {
            var ready = new ArrayList<JsonNode>();
            for (var receipt : machine.get("/api/v1/cases/" + caseId + "/receipts")) {
                if (receipt.hasNonNull("sealedAt")) {
                    ready.add(receipt);
                }
            }
            if (ready.size() >= EXPECTED) {
                return ready;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new Halted("Die Belege sind noch nicht gesiegelt.", "The receipts are not sealed yet.");
    }
}
