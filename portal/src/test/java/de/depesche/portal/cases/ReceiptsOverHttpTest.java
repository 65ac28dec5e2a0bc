package de.depesche.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.depesche.portal.TestClient;
import de.depesche.proof.entry.LedgerEntry;
import de.depesche.proof.log.Hash;
import de.depesche.proof.log.InclusionProof;
import de.depesche.proof.log.LogVerifier;
import de.depesche.proof.log.SignedCheckpoint;
import de.depesche.proof.verification.TrustAnchors;
import de.depesche.proof.verification.Verification;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReceiptsOverHttpTest extends CasesOverHttp {

    @Test
    void bothSidesDownloadWhatEverybodyCanCheckWithTheTrustFile() throws Exception {
        var file = closed();

        for (var party : List.of(world.parties().hospital(), world.parties().md())) {
            var token = token(party);
            var id = sealed(token, file).get("id").asString();
            var pdf = download(token, id);
            var trust = HTTP.send(request("/api/v1/trust").build(), BodyHandlers.ofString());

            assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment; filename=\"Beleg-MD-");
            assertThat(Verification.of(
                                    pdf.body(), List.of(), Optional.of(TrustAnchors.parse(trust.body())), Instant.now())
                            .holds())
                    .isTrue();
        }
    }

    @Test
    void anotherHospitalLearnsNothingOfAReceipt() {
        var file = closed();
        var receipt = sealed(token(world.parties().hospital()), file);
        var stranger = token(world.parties().otherHospital());
        var id = receipt.get("id").asString();

        for (var path : List.of(
                "/api/v1/cases/" + file.id().value() + "/receipts",
                "/api/v1/cases/" + file.id().value() + "/timeline",
                "/api/v1/receipts/" + id,
                "/api/v1/receipts/" + id + "/pdf",
                "/api/v1/ledger/entries/" + receipt.get("ledgerEntry").asString() + "/proof",
                "/api/v1/receipts/" + UUID.randomUUID())) {
            assertThat(client.get(path, stranger).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void theLedgerProvesItsEntryToThoseWhomItConcerns() {
        var receipt = sealed(token(world.parties().hospital()), closed());

        var proof = TestClient.json(client.get(
                "/api/v1/ledger/entries/" + receipt.get("ledgerEntry").asString() + "/proof",
                token(world.parties().md())));

        var entry = LedgerEntry.parse(proof.get("entry").asString().getBytes(StandardCharsets.UTF_8));
        var checkpoint = SignedCheckpoint.parse(proof.get("checkpoint").asString());
        var inclusion = new InclusionProof(
                proof.get("leafIndex").asLong(),
                proof.get("treeSize").asLong(),
                proof.get("path")
                        .valueStream()
                        .map(hash -> Hash.ofHex(hash.asString()))
                        .toList());
        assertThat(checkpoint.isSignedBy(LogVerifier.parse(proof.get("logKey").asString())))
                .isTrue();
        assertThat(inclusion.leads(entry.leafHash(), checkpoint.checkpoint().root()))
                .isTrue();
    }
}
