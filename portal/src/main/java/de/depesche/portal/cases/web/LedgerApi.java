package de.depesche.portal.cases.web;

import de.depesche.portal.delegation.Permit;
import de.depesche.portal.delegation.Scope;
import de.depesche.portal.identity.Open;
import de.depesche.portal.ledger.EntryId;
import de.depesche.portal.ledger.EntryProof;
import de.depesche.portal.ledger.LedgerProofs;
import de.depesche.portal.problems.Problem;
import de.depesche.proof.entry.Salt;
import de.depesche.proof.log.Hash;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The portal's log, for those who do not want to trust it.
@RestController
@RequestMapping("/api/v1/ledger")
@Tag(name = "Ledger", description = "Protokoll: an append-only Merkle log (RFC 9162, SHA-256) with signed checkpoints")
class LedgerApi {
    private final LedgerProofs proofs;

    LedgerApi(LedgerProofs proofs) {
        this.proofs = proofs;
    }

    @Schema(name = "LedgerEntryProof")
    record ProofJson(
            @Schema(description = "Canonical text of the entry (RFC 8785); its UTF-8 bytes are the leaf")
            String entry,

            @Schema(description = "From 0") long leafIndex,
            long treeSize,

            @Schema(description = "Hashes from the leaf up to the root, lower-case hex")
            List<String> path,

            @Schema(description = "Signed head (C2SP tlog-checkpoint)")
            String checkpoint,

            @Schema(description = "The key that signed it (C2SP signed-note vkey)")
            String logKey,

            @Schema(description = "By name: what opens the entry's commitments, 16 bytes as hex")
            Map<String, String> salts) {

        static ProofJson of(EntryProof proof) {
            return new ProofJson(
                    proof.entry().canonicalText(),
                    proof.inclusion().index(),
                    proof.inclusion().size(),
                    proof.inclusion().path().stream().map(Hash::hex).toList(),
                    proof.checkpoint().note(),
                    proof.log().vkey(),
                    proof.salts().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, salt -> hex(salt.getValue()))));
        }

        private static String hex(Salt salt) {
            return salt.hex();
        }
    }

    @Schema(name = "LedgerConsistency")
    record ConsistencyJson(long from, long to, List<String> path) {}

    @Operation(
            operationId = "proveEntry",
            summary = "Prove that an entry is in the log",
            description = "For the organisations that the entry concerns. A second or so after its act it is there.")
    @GetMapping("/entries/{entry}/proof")
    ProofJson proof(Permit permit, @PathVariable UUID entry) {
        permit.require(Scope.SEE_CASES);
        return proofs.proofOf(new EntryId(entry))
                .filter(proof -> proof.concerns(permit.organisation().value()))
                .map(ProofJson::of)
                .orElseThrow(() -> new Problem.NotFound("ledger entry"));
    }

    @Operation(
            operationId = "readCheckpoint",
            summary = "The newest signed head of the log",
            description =
                    "A C2SP tlog-checkpoint. Whoever keeps one can prove later that nothing before it was changed.")
    @Open("a signed hash that tells nothing but the number of entries")
    @GetMapping(path = "/checkpoint", produces = "text/plain;charset=UTF-8")
    String checkpoint() {
        return proofs.newestCheckpoint()
                .orElseThrow(() -> new Problem.NotFound("checkpoint"))
                .note();
    }

    @Operation(
            operationId = "proveConsistency",
            summary = "Prove that the log of one size only added to that of another",
            description = "A consistency proof (RFC 9162 §2.1.4) between two checkpoints' sizes.")
    @Open("hashes that tell nothing")
    @GetMapping("/consistency")
    ConsistencyJson consistency(@RequestParam long from, @RequestParam long to) {
        var path = proofs.consistency(from, to).path().stream().map(Hash::hex).toList();
        return new ConsistencyJson(from, to, path);
    }
}
