package de.depesche.proof.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.depesche.proof.receipt.SampleReceipts;
import de.depesche.proof.verification.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tools that are not ours come to the same result.
class StockToolsTest {
    @TempDir
    Path folder;

    private byte[] sealed = {};

    @BeforeEach
    void seal() throws Exception {
        var world = new World(folder.resolve("keys"), SampleReceipts.LOG_KEY);
        sealed = world.sealed(world.receipt(2));
        Files.write(folder.resolve("beleg.pdf"), sealed);
        Files.writeString(
                folder.resolve("root.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(world.keys.root().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }

    private record Result(int code, String output) {}

    private Result run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), output);
    }

    private static void need(String program) {
        var installed = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
        assumeTrue(installed, program + " is not installed: its view of the seal is not tested");
    }

    /// pdfsig ends with 0 even on a broken signature: its words count.
    @Test
    void popplerFindsTheSealValidAndTheCertificateTrusted() throws Exception {
        need("pdfsig");
        need("certutil");
        Files.createDirectory(folder.resolve("nss"));
        run("certutil", "-N", "-d", "sql:nss", "--empty-password");
        run("certutil", "-A", "-d", "sql:nss", "-n", "root", "-t", "CT,C,C", "-i", "root.pem");

        assertThat(run("pdfsig", "-nssdir", "sql:nss", "beleg.pdf").output())
                .contains("Signature is Valid.")
                .contains("Certificate is Trusted.");
        sealed[1500] ^= 1;
        Files.write(folder.resolve("beleg.pdf"), sealed);
        assertThat(run("pdfsig", "-nssdir", "sql:nss", "beleg.pdf").output()).doesNotContain("Signature is Valid.");
    }

    @Test
    void opensslVerifiesTheSignatureOverTheSignedBytes() throws Exception {
        need("openssl");
        cutOut();
        String[] verify = {
            "openssl",
            "cms",
            "-verify",
            "-binary",
            "-inform",
            "DER",
            "-in",
            "seal.p7",
            "-content",
            "signed.bin",
            "-CAfile",
            "root.pem",
            "-purpose",
            "any",
            "-cades",
            "-out",
            "content",
            "-attime",
            at()
        };

        assertThat(run(verify).output()).contains("CAdES Verification successful");
        flip("signed.bin");
        assertThat(run(verify).code()).isNotZero();
    }

    @Test
    void opensslVerifiesTheTimestampOverTheSignaturesValue() throws Exception {
        need("openssl");
        cutOut();
        String[] verify = {
            "openssl",
            "ts",
            "-verify",
            "-token_in",
            "-in",
            "stamp.tst",
            "-data",
            "value.bin",
            "-CAfile",
            "root.pem",
            "-attime",
            at()
        };

        assertThat(run(verify).output()).contains("Verification: OK");
        flip("value.bin");
        assertThat(run(verify).output()).contains("message imprint mismatch");
    }

    private static String at() {
        return Long.toString(World.NOW.getEpochSecond() + 60);
    }

    private void flip(String name) throws IOException {
        var bytes = Files.readAllBytes(folder.resolve(name));
        bytes[3] ^= 1;
        Files.write(folder.resolve(name), bytes);
    }

    private void cutOut() throws Exception {
        try (var pdf = Loader.loadPDF(sealed)) {
            var signature = pdf.getSignatureDictionaries().getFirst();
            var cms = new CMSSignedData(signature.getContents(sealed));
            var signer = cms.getSignerInfos().iterator().next();
            var stamp = signer.getUnsignedAttributes()
                    .get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
                    .getAttributeValues()[0];
            Files.write(folder.resolve("seal.p7"), cms.getEncoded());
            Files.write(folder.resolve("signed.bin"), signature.getSignedContent(sealed));
            Files.write(folder.resolve("value.bin"), signer.getSignature());
            Files.write(folder.resolve("stamp.tst"), stamp.toASN1Primitive().getEncoded(ASN1Encoding.DER));
        }
    }

    @Test
    void qpdfFindsThePdfSound() throws Exception {
        need("qpdf");

        assertThat(run("qpdf", "--check", "beleg.pdf").output())
                .doesNotContain("ERROR")
                .doesNotContain("damaged");
    }
}
