package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Example.example;
import static de.depesche.formats.kvdt.KvdtFile.adt;

import java.util.stream.Stream;

final class IdentifierExamples {
    private IdentifierExamples() {}

    static Stream<Example> all() {
        return Stream.of(
                example("KVDT-R050", lanr("204060301"), lanr("204060201")),
                example("KVDT-R050", lanr("555555500"), lanr("999999900")),
                example("KVDT-R050", lanr("123456540"), lanr("123456640")),
                example("KVDT-R050", lanr("991234267"), lanr("991234367")),
                example("KVDT-R050", lanr("776299102"), lanr("776299002")),
                example("KVDT-LANR-888888800", lanr("888888800"), lanr("999999900")),
                example("KVDT-BSNR", referrer("041234500"), referrer("031234500")),
                example("KVDT-BSNR", referrer("751234563"), referrer("741234563")),
                example("KVDT-BSNR", referrer("001234500"), referrer("351234500")),
                example("KVDT-ASV", team("001234565"), team("001234566")),
                example("KVDT-ASV", team("011234566"), team("001234566")),
                example("KVDT-IK", ik("104612145"), ik("104612144")),
                example("KVDT-IK", ik("100609048"), ik("100609049")),
                example("KVDT-IK", ik("101308718"), ik("101308719")),
                example("KVDT-KVNR", kvnr("A004041948"), kvnr("A004041949")),
                example("KVDT-KVNR", kvnr("S040464112"), kvnr("S040464113")),
                example("KVDT-KVNR", kvnr("M000119008"), kvnr("M000119009")),
                example("KVDT-KVNR-FORM", kvnr("1004041949"), kvnr("A004041949")),
                example("KVDT-KVNR-FORM", kvnr("A00404194X"), kvnr("Z004041949")),
                example("KVDT-KVNR-FORM", kvnr("a004041949"), kvnr("A104041949")),
                example("KVDT-KVNR-FORM", kvnr("[004041949"), kvnr("A004041949")),
                example("KVDT-KVNR-T555558879", kvnr("T555558879"), kvnr("T555558878")));
    }

    private static KvdtFile lanr(String lanr) {
        return adt().with("0102", "4242", lanr);
    }

    private static KvdtFile referrer(String bsnr) {
        return adt().with("0102", "4218", bsnr);
    }

    private static KvdtFile team(String number) {
        return adt().after("besa", "0211", "0222" + number);
    }

    private static KvdtFile ik(String ik) {
        return adt().with("0101", "4111", ik);
    }

    private static KvdtFile kvnr(String kvnr) {
        return adt().with("0101", "3119", kvnr);
    }
}
