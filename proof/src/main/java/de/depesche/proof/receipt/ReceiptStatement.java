package de.depesche.proof.receipt;

import de.depesche.proof.canonical.Json;
import de.depesche.proof.canonical.Malformed;
import de.depesche.proof.entry.Commitment;
import de.depesche.proof.entry.Salt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a receipt states. It never names the insured person: the order number and ids identify the case.
///
/// The ledger's entry of the act holds a [#commitment] to it under the name [#COMMITTED_AS], so the statement is made
/// before the entry and never changes afterwards.
///
/// @param receiptId the receipt's own id
/// @param kind which act it attests
/// @param portal who attests
/// @param caseId the portal's id of the case
/// @param orderNumber the Medical Service's order number (MD-Auftragsnummer)
/// @param hospital who handed over
/// @param medicalService who asked
/// @param deadline until when, if there is a deadline
/// @param actAt when the act took effect
/// @param timeliness whether that was in time
/// @param closedBy who closed the case; empty at pick-up
/// @param runId the pick-up run, at pick-up
/// @param files every file that the act covers, at most 10,000
/// @param items every paper that was asked for, at most 10,000
public record ReceiptStatement(
        String receiptId,
        Kind kind,
        Portal portal,
        String caseId,
        String orderNumber,
        Party hospital,
        Party medicalService,
        Optional<Deadline> deadline,
        Instant actAt,
        Timeliness timeliness,
        Optional<ClosedBy> closedBy,
        Optional<String> runId,
        List<ReceiptFile> files,
        List<ReceiptItem> items) {

    /// Name of the commitment in the ledger's entry.
    public static final String COMMITTED_AS = "statement";

    private static final int MOST = 10_000;

    public enum Kind {
        CLOSING,
        LATE_ATTACHMENT,
        PICK_UP
    }

    public enum Timeliness {
        IN_TIME,
        LATE,
        NOT_APPLICABLE
    }

    public enum ClosedBy {
        USER,
        API,
        DEADLINE
    }

    /// @param origin address of the portal, such as `https://portal.example.org`
    public record Portal(String name, String origin) {
        public Portal {
            name = Texts.line("portal.name", name);
            origin = Texts.line("portal.origin", origin);
        }
    }

    /// @param ik Institutionskennzeichen, nine digits; empty where an organisation has none
    public record Party(String name, Optional<String> ik) {
        public Party {
            name = Texts.line("name", name);
            ik = ik.map(value -> Texts.matching("ik", value, "[0-9]{9}"));
        }
    }

    public ReceiptStatement {
        receiptId = Texts.id("receiptId", receiptId);
        caseId = Texts.id("caseId", caseId);
        orderNumber = Texts.line("orderNumber", orderNumber);
        actAt = Texts.micros(actAt);
        runId = runId.map(id -> Texts.id("runId", id));
        files = List.copyOf(files);
        items = List.copyOf(items);
        if (files.size() > MOST || items.size() > MOST) {
            throw new IllegalArgumentException("a receipt lists at most " + MOST + " files and items");
        }
    }

    public Json json() {
        return StatementJson.write(this);
    }

    /// The bytes that are committed to: the canonical text (RFC 8785).
    public byte[] canonicalBytes() {
        return json().bytes();
    }

    public Commitment commitment(Salt salt) {
        return Commitment.of(salt, canonicalBytes());
    }

    /// @throws Malformed not a statement of the layout that this version knows
    public static ReceiptStatement read(Json json) {
        return StatementJson.read(json);
    }
}
