package de.depesche.formats.companion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.depesche.formats.companion.KvService.Channel;
import de.depesche.formats.rules.Certainty;
import de.depesche.formats.rules.Report;
import de.depesche.formats.rules.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTableTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 4, 2, 13, 10);
    private static final String HEAD = "service;subject;valid_from;valid_until;certainty;source\n";
    static final String TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ehd:ehd ehd_version="1.40" xmlns:ehd="urn:ehd/001" xmlns:kvca="urn:ehd/kvca/001">
              <ehd:header><ehd:service_tmr V="2026-04-01..2026-06-30"/></ehd:header>
              <ehd:body><kvca:institution_liste>
                <kvca:kv><kvca:id EX="17" RT="1.2.276.0.76.5.233"/><kvca:anwendungsliste>
                  <kvca:anwendung><kvca:id EX="1CLICK" RT="1.2.276.0.76.3.1.64.5.1"/>
                    <kvca:version V="2"/>
                    <kvca:email V="alt@kv17.example" gueltig_bis="2026-03-31T23:59:59"/>
                    <kvca:email V="abrechnung@kv17.example" gueltig_ab="2026-04-01T00:00:00"/>
                    <kvca:test_email V="test@kv17.example"/>
                    <kvca:kim_email V="abrechnung@kv17.kim.example"/>
                    <kvca:anwendungsspezifika><kvca:anwendungsfunktion V="Fkt 1"/><kvca:anwendungsfunktion V="Fkt 10"/></kvca:anwendungsspezifika>
                  </kvca:anwendung>
                  <kvca:anwendung><kvca:id EX="eHKS"/><kvca:version V="1"/><kvca:kim_email V="hks@kv17.kim.example"/></kvca:anwendung>
                </kvca:anwendungsliste></kvca:kv>
                <kvca:kv><kvca:id EX="20"/><kvca:anwendungsliste>
                  <kvca:anwendung><kvca:id EX="1CLICK"/><kvca:version V="2"/><kvca:kim_email V="abrechnung@kv20.kim.example"/></kvca:anwendung>
                </kvca:anwendungsliste></kvca:kv>
              </kvca:institution_liste></ehd:body>
            </ehd:ehd>
            """;

    record Sample(String rule, String breaks) {}

    static Stream<Sample> samples() {
        return Stream.of(
                new Sample("SDKVCA-XML", TABLE.replace("</ehd:ehd>", "")),
                new Sample("SDKVCA-ROOT", TABLE.replace("urn:ehd/001", "urn:ehd/002")),
                new Sample("SDKVCA-TWICE", TABLE.replace("EX=\"eHKS\"", "EX=\"1CLICK\"")),
                new Sample("SDKVCA-FUNCTION", TABLE.replace("Fkt 10", "Fkt 11")),
                new Sample("SDKVCA-ADDRESS", TABLE.replace("kim_email V=\"hks", "test_email V=\"hks")),
                new Sample("SDKVCA-TIME", TABLE.replace("2026-04-01T00:00:00", "2026-04-01")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachRuleHasATableThatBreaksItAndOneThatDoesNot(Sample sample) throws IOException {
        assertThat(read(sample.breaks()).report().counts()).containsOnlyKeys(sample.rule());
        assertThat(read(TABLE).report()).isEqualTo(Report.CLEAN);
    }

    @Test
    void everyRuleHasItsSample() {
        assertThat(samples().map(Sample::rule))
                .containsExactlyElementsOf(
                        RoutingTable.rules().stream().map(Rule::id).toList());
    }

    @Test
    void aKvTellsWhatItTakesAndWhere() throws IOException {
        var table = read(TABLE).table().orElseThrow();
        var service = table.service("17", "1Click").orElseThrow();

        assertThat(table.validFrom()).contains("2026-04-01..2026-06-30");
        assertThat(service.versions().getFirst().value()).isEqualTo("2");
        assertThat(service.functions())
                .containsExactlyInAnyOrder(OneClickFunction.TEST_BILLING, OneClickFunction.FACTUAL_RECEIPT);
        assertThat(service.offers(OneClickFunction.BILLING)).isFalse();
        assertThat(table.service("17", "eHKS").orElseThrow().functions()).isEmpty();
        assertThat(table.service("18", "1CLICK")).isEmpty();
        assertThat(table.service("20", "1CLICK")).isPresent();
    }

    @Test
    void whatCannotBeReadSaysWhere() throws IOException {
        assertThat(read("<ehd>\n</x>").report().findings().getFirst().where().line())
                .hasValue(2);
        assertThat(read("").table()).isEmpty();
        assertThat(read(TABLE.replace("ehd:ehd", "ehd:kvca")).report().counts()).containsOnlyKeys("SDKVCA-ROOT");
        var address = read(TABLE.replace("kim_email V=\"hks", "test_email V=\"hks"))
                .report()
                .findings()
                .getFirst();
        assertThat(address.where().path()).contains("/anwendung");
        assertThat(address.where().line()).hasValue(14);
        assertThat(address.facts()).containsEntry("found", "17 eHKS");
    }

    @Test
    void theFirstOfTwoEntriesCountsAndEmptyAddressesAreNone() throws IOException {
        var twice = read(TABLE.replace("EX=\"eHKS\"", "EX=\"1CLICK\"")).table().orElseThrow();
        assertThat(twice.services()).hasSize(2);
        assertThat(twice.service("17", "1CLICK").orElseThrow().functions()).hasSize(2);
        var empty = read(TABLE.replace("hks@kv17.kim.example", " ")).table().orElseThrow();
        assertThat(empty.service("17", "eHKS").orElseThrow().kim()).isEmpty();
        var connectOnly =
                read(TABLE.replace("kim_email V=\"hks", "email V=\"hks")).report();
        assertThat(connectOnly).isEqualTo(Report.CLEAN);
    }

    @Test
    void testsGoToTheirAddressWhereThereIsOne() throws IOException {
        var service = read(TABLE).table().orElseThrow().service("17", "1CLICK").orElseThrow();

        assertThat(service.address(Channel.KV_CONNECT, true, NOW)).contains("test@kv17.example");
        assertThat(service.address(Channel.KIM, true, NOW)).contains("abrechnung@kv17.kim.example");
        assertThat(service.address(Channel.KIM, false, NOW)).contains("abrechnung@kv17.kim.example");
    }

    @Test
    void addressesHaveTheirTime() throws IOException {
        var service = read(TABLE).table().orElseThrow().service("17", "1CLICK").orElseThrow();
        var end = LocalDateTime.of(2026, 3, 31, 23, 59, 59);

        assertThat(service.address(Channel.KV_CONNECT, false, end)).contains("alt@kv17.example");
        assertThat(service.address(Channel.KV_CONNECT, false, end.plusSeconds(1)))
                .contains("abrechnung@kv17.example");
        assertThat(service.address(Channel.KV_CONNECT, false, end.plusNanos(1))).isEmpty();
    }

    @Test
    void functionsHaveTheirNumbersFilesAndReceipts() {
        assertThat(OneClickFunction.BILLING.number()).isEqualTo(2);
        assertThat(OneClickFunction.BILLING.isTest()).isFalse();
        assertThat(OneClickFunction.TEST_DECLARATION.isTest()).isTrue();
        assertThat(OneClickFunction.TEST_DECLARATION.technicalReceipt().number())
                .isEqualTo(7);
        assertThat(OneClickFunction.DECLARATION.technicalReceipt().number()).isEqualTo(8);
        assertThat(OneClickFunction.TEST_BILLING.factualReceipt().number()).isEqualTo(9);
        assertThat(OneClickFunction.BILLING.factualReceipt().number()).isEqualTo(10);
        assertThat(Stream.of(OneClickFunction.values()).filter(OneClickFunction::carriesBilling))
                .extracting(OneClickFunction::number)
                .containsExactly(1, 2, 5, 6);
        assertThat(Stream.of(OneClickFunction.values()).filter(OneClickFunction::carriesDeclaration))
                .extracting(OneClickFunction::attachments)
                .containsExactly(3, 3, 4, 4);
    }

    @Test
    void serviceNamesFollowTheirGrammar() {
        var name = ServiceName.parse(" 1ClickAbrechnung;Lieferung;V2.0 ").orElseThrow();
        assertThat(name).isEqualTo(new ServiceName("1ClickAbrechnung", "Lieferung", 2, 0));
        assertThat(name).hasToString("1ClickAbrechnung;Lieferung;V2.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceName("", "Lieferung", 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceName("a;b", "Lieferung", 2, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a;b", "a;b;2.0", "a;b;V2", "a;;V2.0", "a;b;V2.0;c", " ;b;V1.0"})
    void otherServiceNamesAreNone(String other) {
        assertThat(ServiceName.parse(other)).isEmpty();
    }

    @Test
    void knownServiceNamesSayHowSureTheyAre() {
        var known = ServiceNames.known();
        var day = LocalDate.of(2026, 4, 2);
        var delivery = known.find(new ServiceName("1ClickAbrechnung", "Lieferung", 2, 0), day)
                .orElseThrow();
        assertThat(delivery.subject()).contains("1ClickAbrechnung-Lieferung");
        assertThat(delivery.certainty()).isEqualTo(Certainty.WORDING);
        assertThat(known.find(new ServiceName("Arztbrief", "VHitG-Versand", 1, 2), day)
                        .orElseThrow()
                        .subject())
                .isEmpty();
        assertThat(known.find(new ServiceName("Arztbrief", "VHitG-Versand", 9, 9), day))
                .isEmpty();
        var old = ServiceNames.parse(HEAD + "a/b/V1.0;;;2025-12-31;SECONDARY;x\n");
        assertThat(old.find(new ServiceName("a", "b", 1, 0), day)).isEmpty();
        assertThat(old.find(new ServiceName("a", "b", 1, 0), LocalDate.of(2025, 12, 31)))
                .isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceNames.parse(HEAD + "x;;;;SECONDARY;x\n"))
                .withMessageContaining("service");
    }

    private static RoutingTable.Reading read(String text) throws IOException {
        return RoutingTable.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
