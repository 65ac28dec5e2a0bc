package de.depesche.proof.receipt;

import de.depesche.proof.entry.EntryActor;
import de.depesche.proof.entry.EntryObject;
import de.depesche.proof.entry.LedgerEntry;
import de.depesche.proof.entry.Salt;
import de.depesche.proof.log.Frontier;
import de.depesche.proof.log.Hash;
import de.depesche.proof.log.InclusionProof;
import de.depesche.proof.log.LogKey;
import de.depesche.proof.log.Node;
import de.depesche.proof.log.NodeId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// An invented closing and the log around it.
public final class SampleReceipts {
    public static final Instant CLOSED = Instant.parse("2026-03-02T14:03:11.123456Z");
    public static final LogKey LOG_KEY = LogKey.ofSeed("portal.example.org/ledger", new byte[32]);

    private SampleReceipts() {}

    public static byte[] content(int number) {
        return ("content of file " + number).getBytes(StandardCharsets.UTF_8);
    }

    public static ReceiptFile file(int number, String name) {
        return new ReceiptFile(
                "d-" + number,
                name,
                Hash.sha256(content(number)),
                content(number).length,
                "application/pdf",
                "KH-Berichte",
                OptionalInt.of(number),
                CLOSED.minusSeconds(600 - number),
                false,
                ReceiptFile.Check.CLEAN);
    }

    public static List<ReceiptFile> files(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> file(i, "OP-Bericht Größe " + i + ".pdf"))
                .toList();
    }

    public static ReceiptStatement statement(List<ReceiptFile> files) {
        return statement(
                files,
                List.of(
                        new ReceiptItem("OP-Bericht", ReceiptItem.State.SUPPLIED, Optional.empty()),
                        new ReceiptItem(
                                "Pflegekurve",
                                ReceiptItem.State.NOT_AVAILABLE,
                                Optional.of("Ambulant behandelt, keine Kurve geführt."))));
    }

    public static ReceiptStatement statement(List<ReceiptFile> files, List<ReceiptItem> items) {
        return new ReceiptStatement(
                "b-4711",
                ReceiptStatement.Kind.CLOSING,
                new ReceiptStatement.Portal("Portal Musterland", "https://portal.example.org"),
                "c-17",
                "MD-2026-000123",
                new ReceiptStatement.Party("Klinik am See", Optional.of("260123451")),
                new ReceiptStatement.Party("MD Musterland", Optional.empty()),
                Optional.of(new Deadline(LocalDate.parse("2026-03-02"), Instant.parse("2026-03-02T23:00:00Z"))),
                CLOSED,
                ReceiptStatement.Timeliness.IN_TIME,
                Optional.of(ReceiptStatement.ClosedBy.USER),
                Optional.empty(),
                files,
                items);
    }

    public static Receipt receipt(ReceiptStatement statement) {
        return receipt(statement, LOG_KEY);
    }

    /// The statement's entry stands at place 5 in a log of 11.
    public static Receipt receipt(ReceiptStatement statement, LogKey key) {
        var salt = Salt.random();
        var entry = entry(statement, salt);
        var leaves = new ArrayList<Hash>();
        IntStream.range(0, 11).forEach(i -> leaves.add(i == 5 ? entry.leafHash() : Hash.leaf(content(i))));
        var grown = Frontier.EMPTY.append(leaves);
        var nodes = new HashMap<NodeId, Hash>();
        for (Node node : grown.nodes()) {
            nodes.put(node.id(), node.hash());
        }
        var proof = new ReceiptProof(
                entry,
                InclusionProof.of(5, 11, ids -> nodes),
                key.sign(11, grown.frontier().root()),
                key.verifier(),
                salt);
        return new Receipt(statement, proof);
    }

    private static LedgerEntry entry(ReceiptStatement statement, Salt salt) {
        return new LedgerEntry(
                "0197b1f2-5a6e-7c11-9d3f-2a4b6c8d0e1f",
                statement.actAt(),
                new EntryActor(EntryActor.Kind.PERSON, "p-1"),
                Optional.of("klinik-am-see"),
                "cases.case.closed",
                new EntryObject("case", statement.caseId()),
                List.of("klinik-am-see", "md-musterland"),
                new TreeMap<>(),
                new TreeMap<>(Map.of(ReceiptStatement.COMMITTED_AS, statement.commitment(salt))));
    }
}
