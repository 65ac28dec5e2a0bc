package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Example.example;
import static de.depesche.formats.kvdt.KvdtFile.adt;

import java.util.stream.Stream;

final class StructureExamples {
    private StructureExamples() {}

    static Stream<Example> all() {
        return Stream.concat(fields(), records());
    }

    private static Stream<Example> fields() {
        return Stream.of(
                example("KVDT-FIELD", adt().after("0101", "3000", "7777x"), adt().after("0101", "4239", "9901x")),
                example("KVDT-LENGTH", of3101(46), of3101(45)),
                example("KVDT-LENGTH", adt().with("adt0", "9204", "2202"), adt()),
                example("KVDT-LENGTH", adt().with("0101", "6001", "I109"), adt().with("0101", "6001", "I10")),
                example(
                        "KVDT-LENGTH",
                        adt().with("adt0", "0105", "Y/1/2604/6/999"),
                        adt().with("adt0", "0105", "Y/1/2604/36/999")),
                example("KVDT-LENGTH-UNSURE", sb("x".repeat(61)), sb("x".repeat(60))),
                example("KVDT-DIGITS", adt().with("0101", "4104", "0210I"), adt().with("0101", "4104", "02102")),
                example(
                        "KVDT-DIGITS-UNSURE",
                        adt().after("0101", "4106", "4112100O"),
                        adt().after("0101", "4106", "41121000")),
                example("KVDT-ZEROS", service("50120310"), service("5012310")),
                example("KVDT-ZEROS", service("504201"), service("5005001", "50420")),
                example("KVDT-DAY", adt().with("0101", "4109", "20260431"), adt().with("0101", "4109", "20260430")),
                example("KVDT-DAY", adt().with("con0", "9103", "20260732"), adt().with("con0", "9103", "20260731")),
                example("KVDT-DAY", adt().with("0101", "4109", "2026041"), adt()),
                example(
                        "KVDT-DAY",
                        adt().after("0101", "4109", "411020270229"),
                        adt().after("0101", "4109", "411020280229")),
                example("KVDT-DAY-UNSURE", spa("426420260229"), spa("426420260228")),
                example("KVDT-VALUE", adt().with("0101", "3110", "Z"), adt().with("0101", "3110", "X")),
                example("KVDT-VALUE", adt().with("0101", "4132", "59"), adt().with("0101", "4132", "58")),
                example("KVDT-VALUE", adt().with("0101", "6003", "v"), adt().with("0101", "6003", "V")),
                example("KVDT-VALUE-UNSURE", old().with("0101", "3110", "Z"), old().with("0101", "3110", "X")));
    }

    private static Stream<Example> records() {
        return Stream.of(
                example("KVDT-PLACE", adt().after("0101", "4131", "4205x"), adt().after("0102", "4131", "4205x")),
                example("KVDT-PLACE", adt().after("con0", "9106", "3000x"), spa("4205x")),
                example("KVDT-MISSING", adt().without("0101", "3101"), adt()),
                example("KVDT-MISSING", adt().without("besa", "0201"), adt()),
                example("KVDT-MISSING", adt().without("besa", "0226"), adt()),
                example("KVDT-MISSING", adt().without("0101", "4121"), adt().without("0101", "4134")),
                example("KVDT-MISSING-UNSURE", old().without("0101", "3101"), old()),
                example(
                        "KVDT-MISSING-UNSURE",
                        KvdtFile.of("kadt.txt").without("kad0", "0105"),
                        KvdtFile.of("kadt.txt")),
                example("KVDT-PARENT", adt().after("0101", "3101", "6004R"), adt()),
                example("KVDT-PARENT", adt().without("0101", "5000"), adt()),
                example("KVDT-PARENT", adt().without("0101", "6001"), adt()),
                example("KVDT-PARENT-UNSURE", service("5041R"), service("50355-230.2", "5041R")),
                example(
                        "KVDT-REPEATED",
                        adt().after("0101", "3101", "3101x"),
                        adt().after("0101", "6003", "6006x", "6006y")),
                example("KVDT-REPEATED", service("5005002", "5005003"), service("5005002")),
                example(
                        "KVDT-SEQUENCE",
                        adt().after("0101", "4122", "3104Dr."),
                        adt().after("0101", "3103", "3104Dr.")),
                example("KVDT-SEQUENCE", adt().after("rvsa", "0300", "03011").after("con0", "9132", "91064"), adt()));
    }

    private static KvdtFile of3101(int length) {
        return adt().with("0101", "3101", "x".repeat(length));
    }

    private static KvdtFile sb(String name) {
        return adt().after("adt0", "0124", "0126" + name);
    }

    private static KvdtFile spa(String line) {
        return KvdtFile.of("kadt.txt").after("0109", "4122", line);
    }

    private static KvdtFile service(String... lines) {
        return adt().after("0101", "5001", lines);
    }

    /// Of a quarter whose description is known from an example alone.
    static KvdtFile old() {
        return adt().with("adt0", "9204", "42023");
    }
}
