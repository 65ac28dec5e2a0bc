package de.depesche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.proof.verification.GivenFile;
import de.depesche.proof.verification.TrustAnchors;
import de.depesche.proof.verification.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What was confirmed to the clients of one case: the bytes, the closing, the pick-up run.
record Handover(String id, String document, Paper paper, String run) {
    /// Made of a number, so that it can be made again.
    record Paper(long seed, int size) {
        byte[] content() {
            return Requests.paper(seed, size);
        }
    }

    private static final List<String> ONCE =
            List.of("cases.case.filed", "cases.document.attached", "cases.case.closed", "cases.case.picked-up");

    String path() {
        return "/api/v1/cases/" + id;
    }

    boolean isSealed(StockClient hospital) throws IOException {
        return sealed(hospital).size() == 2;
    }

    /// All of it is there, once, and both receipts prove it.
    void holds(StockClient md, StockClient hospital, Path scratch) throws IOException {
        assertThat(md.bytes("/api/v1/documents/" + document + "/content"))
                .as("content of " + document)
                .isEqualTo(paper.content());
        assertThat(md.get(path()).path("state").asString()).isEqualTo("picked-up");
        assertThat(md.get("/api/v1/pick-up-runs/" + run).hasNonNull("confirmedAt"))
                .isTrue();
        var acts = hospital.get(path() + "/timeline")
                .valueStream()
                .map(line -> line.path("act").asString())
                .filter(ONCE::contains)
                .toList();
        assertThat(acts).as("acts of " + id).containsExactlyInAnyOrderElementsOf(ONCE);
        receiptsHold(md, hospital, scratch);
    }

    private void receiptsHold(StockClient md, StockClient hospital, Path scratch) throws IOException {
        var trust = TrustAnchors.parse(new String(md.bytes("/api/v1/trust"), StandardCharsets.UTF_8));
        var given = List.of(GivenFile.read(Files.write(scratch, paper.content())));
        var receipts = sealed(hospital);
        assertThat(receipts)
                .extracting(receipt -> receipt.path("kind").asString())
                .containsExactlyInAnyOrder("closing", "pick-up");
        for (var receipt : receipts) {
            var pdf = hospital.bytes("/api/v1/receipts/" + receipt.path("id").asString() + "/pdf");
            var verification = Verification.of(
                    pdf, given, Optional.of(trust), Clock.systemUTC().instant());
            assertThat(verification.holds())
                    .as(verification.findings().toString())
                    .isTrue();
        }
    }

    private List<JsonNode> sealed(StockClient hospital) throws IOException {
        return hospital.get(path() + "/receipts")
                .valueStream()
                .filter(receipt -> receipt.hasNonNull("sealedAt"))
                .toList();
    }
}
