package de.depesche.formats.fuzz;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// What reads outside input, with seeds that it likes.
@SuppressWarnings("ImmutableEnumChecker") // the readings have no state
enum Parser {
    XDT(LineReadings::read, "../kvdt/adt.txt", "../ldt/befund.ldt"),
    XDT_REPAIR(LineReadings::repair, "../kvdt/kadt.txt", "../ldt/storno.ldt", "gdt.txt"),
    KVDT(LineReadings::billing, "../kvdt/adt.txt", "../kvdt/adt+kadt.txt", "../kvdt/sadt.txt", "../kvdt/hdrg.txt"),
    LDT(LineReadings::laboratory, "../ldt/befund.ldt", "../ldt/auftrag.ldt", "../ldt/storno.ldt"),
    LDT2(LineReadings::oldLaboratory, "ldt2.txt"),
    GDT(LineReadings::device, "gdt.txt"),
    MECHANICAL_REPAIR(LineReadings::mechanical, "../kvdt/sadt.txt", "../ldt/auftrag.ldt", "ldt2.txt", "gdt.txt"),
    COMPANION(OtherReadings::companion, "companion.xml", "companion-documentation.xml"),
    ROUTING_TABLE(OtherReadings::routing, "routing.xml"),
    LETTER(OtherReadings::letter, "letter.xml"),
    LEVEL_ONE(OtherReadings::levelOne, "level-one.xml"),
    DALE_UV(OtherReadings::segments, "dale-uv.txt"),
    RECEIPT(OtherReadings::receipt, "receipt.eml"),
    DELIVERY(OtherReadings::delivery, "receipt.eml", "delivery.eml"),
    XML(OtherReadings::xml, "letter.xml", "routing.xml"),
    IDENTIFIERS(OtherReadings::identifiers, "identifiers.txt"),
    PDF(OtherReadings::pdf, "pdf.txt"),
    FROM_JSON(JsonReadings::back, "json:gdt.txt", "json:../kvdt/adt.txt", "json:letter.xml", "json:dale-uv.txt"),
    INSPECTION(
            OtherReadings::inspection,
            "delivery.eml",
            "pdf.txt",
            "../kvdt/adt.txt",
            "../ldt/befund.ldt",
            "ldt2.txt",
            "gdt.txt",
            "companion.xml",
            "routing.xml",
            "letter.xml",
            "level-one.xml",
            "dale-uv.txt");

    private final Reading reading;
    private final List<String> seeds;

    Parser(Reading reading, String... seeds) {
        this.reading = reading;
        this.seeds = List.of(seeds);
    }

    interface Reading {
        Stream<String> read(byte[] input) throws IOException;
    }

    /// Reads the input and asserts what must hold whatever it is.
    ///
    /// @return what was found, by which one sees how far the inputs come: ids of rules, causes of faults
    Stream<String> read(byte[] input) throws IOException {
        return reading.read(input);
    }

    List<byte[]> seeds() {
        return seeds.stream().flatMap(Seeds::of).toList();
    }
}
