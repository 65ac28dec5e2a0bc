package de.depesche.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.depesche.portal.ModuleTest;
import de.depesche.portal.Patience;
import de.depesche.portal.problems.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/// A portal with a real clamd that dies and comes back. Nobody has to do anything about it.
@ModuleTest(extraIncludes = {"database", "delegation", "identity", "organisations", "jobs"})
class QuarantineTest {
    /// Short: a socket's path may have 107 bytes.
    private static final Path FOLDER = temporary();

    private static Optional<Clamd> clamd = Optional.empty();

    @Autowired
    BeanFactory beans;

    @Autowired
    Documents documents;

    @Autowired
    Reading reading;

    @Autowired
    JdbcClient db;

    private Delivery delivery;

    @DynamicPropertySource
    static void scanner(DynamicPropertyRegistry settings) {
        settings.add(
                "depesche.scanner.address", () -> FOLDER.resolve("clamd.sock").toString());
        settings.add("depesche.scanner.tried-every", () -> "300ms");
        settings.add("depesche.scanner.scans-up-to", () -> "10000000");
    }

    @BeforeAll
    static void startScanner() throws IOException {
        assumeTrue(Clamd.isInstalled(), "clamd is not installed (Debian package clamav-daemon)");
        clamd = Optional.of(Clamd.start(FOLDER));
    }

    @AfterAll
    static void stopScanner() throws IOException {
        clamd.ifPresent(Clamd::close);
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @BeforeEach
    void aShelf() {
        delivery = Delivery.in(beans);
    }

    @Test
    void whatWaitsInQuarantineIsCheckedByItselfOnceTheScannerIsBack() throws IOException {
        scanner().kill();
        var harmless = delivery.sent("Befund.pdf", Samples.pdf(3));
        var malware = delivery.sent("Anhang.pdf", Samples.join(Samples.pdf(2), Samples.latin(Clamd.MARKER)));

        assertThat(delivery.decided(harmless).status()).isEqualTo(DocumentStatus.WAITING_FOR_SCANNER);
        assertThat(documents.acceptedOf(Set.of(harmless, malware))).isEmpty();
        assertThatThrownBy(() -> reading.open(delivery.reader(), harmless, true))
                .isInstanceOf(Problem.Refused.class);
        scanner().startAgain();

        assertThat(afterQuarantine(harmless).status()).isEqualTo(DocumentStatus.ACCEPTED);
        assertThat(afterQuarantine(malware).refusal()).hasValue("malware");
    }

    @Test
    void aScannerThatDiesInTheMiddleOfAFileHasNotSaidYes() throws IOException {
        scanner().freeze();
        var document = delivery.sent("Befund.pdf", Samples.pdf(4));
        awaitClaim(document);
        scanner().kill();

        assertThat(delivery.decided(document).status()).isEqualTo(DocumentStatus.WAITING_FOR_SCANNER);
        scanner().startAgain();

        assertThat(afterQuarantine(document).status()).isEqualTo(DocumentStatus.ACCEPTED);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("clamd");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Clamd scanner() {
        return clamd.orElseThrow();
    }

    private DocumentDescription afterQuarantine(DocumentId id) {
        return delivery.after(DocumentStatus.WAITING_FOR_SCANNER, id);
    }

    /// From then on the check is under way: nothing but the frozen scanner can hold it.
    private void awaitClaim(DocumentId id) {
        Patience.await(
                () -> db.sql("""
                        select next_check_at > now() + interval '20 seconds'
                          from documents.document where id = :id
                        """).param("id", id.value()).query(Boolean.class).single());
    }
}
