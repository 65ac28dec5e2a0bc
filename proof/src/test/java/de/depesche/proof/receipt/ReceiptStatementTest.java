package de.depesche.proof.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.depesche.proof.canonical.Json;
import de.depesche.proof.canonical.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptStatementTest {
    private final Receipt receipt = SampleReceipts.receipt(SampleReceipts.statement(SampleReceipts.files(2)));

    @Test
    void aReceiptComesBackFromItsTwin() {
        assertThat(Receipt.parse(receipt.twin()).statement()).isEqualTo(receipt.statement());
        assertThat(Receipt.parse(receipt.twin()).twin()).isEqualTo(receipt.twin());
    }

    @Test
    void theLedgersEntryCommitsToTheStatement() {
        var proof = receipt.proof();

        var commitment = proof.entry().commitment(ReceiptStatement.COMMITTED_AS).orElseThrow();

        assertThat(commitment.opens(proof.salt(), receipt.statement().canonicalBytes()))
                .isTrue();
        assertThat(commitment.opens(
                        proof.salt(),
                        SampleReceipts.statement(SampleReceipts.files(1)).canonicalBytes()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "\"kind\":\"closing\"=>\"kind\":\"opening\"",
                "\"late\":false=>\"late\":\"false\"",
                "\"sizeBytes\":17=>\"sizeBytes\":-17",
                "\"sizeBytes\":17=>\"sizeBytes\":1.7",
                "\"actAt\":\"2026-03-02T14:03:11.123456Z\"=>\"actAt\":\"2026-03-02T14:03:11.123456000Z\"",
                "\"actAt\":\"2026=>\"actAt\":\"yesterday\",\"xctAt\":\"2026",
                "\"orderNumber\":\"MD-2026-000123\"=>\"orderNumber\":\"\"",
                "\"ik\":\"260123451\"=>\"ik\":\"26012345\"",
                "\"leafIndex\":5=>\"leafIndex\":11",
                "\"check\":\"clean\"=>\"check\":\"clean\",\"checked\":true",
                "},\"v\":1}=>},\"v\":2}"
            })
    void anythingElseIsRefused(String part, String other) {
        var text = new String(receipt.twin(), StandardCharsets.UTF_8);
        var at = text.indexOf(part);
        assertThat(at).isPositive();
        var changed = text.substring(0, at) + other + text.substring(at + part.length());

        assertThatThrownBy(() -> Receipt.parse(changed.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800.pdf", "a\u0000b\u202efdp.exe", "<script>alert(1)</script>", "\r\n../../etc"})
    void anyFileNameIsKeptAsItWasGiven(String name) {
        var statement = SampleReceipts.statement(List.of(SampleReceipts.file(1, name)));

        var read = ReceiptStatement.read(Json.parse(statement.canonicalBytes()));

        assertThat(read).isEqualTo(statement);
        assertThat(read.files().getFirst().fileName()).isEqualTo(name.replace('\ud800', '\ufffd'));
    }
}
