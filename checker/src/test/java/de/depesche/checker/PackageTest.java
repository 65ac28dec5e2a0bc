package de.depesche.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// A folder, a mail or files given together: one package, one verdict.
class PackageTest extends CheckerCalls {
    private static final String KVDT = "Z01181234500_02.04.2026_13.10.con.xkm";
    private static final String COMPANION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <einlieferung xsi:schemaLocation="http://www.kv-telematik.de/1-Click/Meldung_Einlieferung/2.0.0 KVTA_Einlieferung_Abrechnung_2_0_0.xsd" xmlns="http://www.kv-telematik.de/1-Click/Meldung_Einlieferung/2.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <version V="1"/>
              <guid V="0b5c8d52-6f0e-4d0a-9b1e-2f3a4b5c6d7e"/>
              <bsnr V="181234500"/>
              <testdaten V="false"/>
              <lieferungs_zeitpunkt V="2026-04-02T13:10:17+02:00"/>
              <dokumenten_typ V="ABRECHNUNG"/>
              <quartal V="2026-1"/>
              <vollstaendig V="true"/>
              <anhang V="%s"/>
            </einlieferung>
            """.formatted(KVDT);
    private static final String ROUTING = """
            <?xml version="1.0" encoding="ISO-8859-15"?>
            <ehd:ehd xmlns:ehd="urn:ehd/001" xmlns="urn:ehd/kvca/001" ehd_version="1.40">
              <ehd:body><kvca_stammdaten><kv><id EX="20" RT="1.2.276.0.76.4.17"/>
                <anwendung><id EX="1CLICK"/><kim_email V="kv20@kim.example"/>
                <anwendungsspezifika><anwendungsfunktion V="Fkt 1"/></anwendungsspezifika></anwendung></kv></kvca_stammdaten></ehd:body>
            </ehd:ehd>
            """;

    @BeforeEach
    void aDelivery() throws IOException {
        Files.writeString(folder.resolve("begleitdatei.xml"), COMPANION);
        Files.writeString(folder.resolve(KVDT), "zu");
        Files.writeString(folder.resolve(".hidden"), "zu");
        Files.createDirectory(folder.resolve("more"));
    }

    @Test
    void aFolderIsOnePackage() throws IOException {
        assertThat(run("check", folder.toString(), "--lang", "de")).isZero();

        assertThat(out())
                .contains(
                        folder + ": Lieferung der 1-Click-Abrechnung",
                        "· begleitdatei.xml: Begleitdatei",
                        "· " + KVDT + ": verschlüsselte Datei (XKM)\n  HINWEIS  PARCEL-SEALED",
                        "nicht geprüft: Die Nachricht selbst liegt nicht vor. (ONECLICK-0002, ",
                        "HINWEIS  more",
                        "Der Unterordner more blieb ungeprüft.",
                        "in Ordnung: 0 Fehler, 0 Warnungen, 2 Hinweise")
                .doesNotContain("hidden");
    }

    @Test
    void aMissingPartIsFoundOverTheWhole() throws IOException {
        Files.delete(folder.resolve(KVDT));

        assertThat(run("check", folder.toString(), "--lang", "en")).isEqualTo(2);
        assertThat(out()).contains("ONECLICK-0134", "ONECLICK-0813", "faulty: 2 errors");
    }

    @Test
    void filesGivenWithACompanionFileAreTogetherAndOthersWithTheOption() throws IOException {
        var companion = folder.resolve("begleitdatei.xml").toString();
        var other = Files.writeString(folder.resolve("brief.txt"), "Guten Tag").toString();

        assertThat(run("check", companion, folder.resolve(KVDT).toString(), "--lang", "de"))
                .isZero();
        assertThat(out()).startsWith("2 Dateien zusammen: Lieferung der 1-Click-Abrechnung");
        assertThat(run("check", other, other)).isEqualTo(3);
        assertThat(run("check", other, other, "--package", "--lang", "en")).isEqualTo(1);
        assertThat(out()).contains("2 files together: several files", "PARCEL-TWICE");
    }

    @Test
    void theRoutingTableSaysWhatTheKvTakes() throws IOException {
        var table = Files.writeString(folder.resolve("more").resolve("sdkvca.xml"), ROUTING)
                .toString();

        assertThat(run("check", folder.toString(), "--routing", table, "--lang", "de"))
                .isEqualTo(2);
        assertThat(out()).contains("Die KV 20 nimmt Funktion 2 nicht an.");
        assertThat(run("check", folder.toString(), "--routing", table, "--kv", "38"))
                .isZero();
        assertThat(run(
                        "check",
                        folder.toString(),
                        "--routing",
                        folder.resolve(KVDT).toString()))
                .isEqualTo(4);
    }

    @Test
    void aMailComesFromAPipeTooAndProgramsSeeItsParts() {
        var mail = """
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=g

                --g
                Content-Type: a/b; name="\u0007=?UTF-8?Q?Gr=C3=B6=C3=9Fe?=.gdt"

                9998000
                --g--
                """;
        pipe(mail);
        assertThat(run("check", "-", "--json")).isEqualTo(1);

        var json = JsonMapper.shared().readTree(out()).get(0);
        assertThat(json.path("kind").asString()).isEqualTo("mail");
        assertThat(json.path("parts").get(0).path("name").asString()).endsWith("Größe.gdt");
    }

    @Test
    void pagesShowEachPartWithItsFindings() throws IOException {
        var html = folder.resolve("more").resolve("bericht.html");
        run("check", folder.toString(), "--html", html.toString(), "--lang", "en");

        assertThat(Files.readString(html))
                .contains("<h3>" + KVDT + " <span>encrypted file (XKM)</span></h3>\n<table>")
                .contains("<h3>begleitdatei.xml <span>companion file (Begleitdatei)</span></h3>\n<p>No finding.</p>");
    }

    @Test
    void anEmptyFolderIsNoPackage() throws IOException {
        assertThat(run("check", folder.resolve("more").toString())).isEqualTo(1);
        assertThat(out()).contains("PARCEL-NOTHING");
    }
}
