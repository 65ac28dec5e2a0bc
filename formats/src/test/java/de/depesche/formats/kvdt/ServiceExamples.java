package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Example.example;
import static de.depesche.formats.kvdt.Example.withMasterData;
import static de.depesche.formats.kvdt.KvdtFile.adt;

import java.util.stream.Stream;

final class ServiceExamples {
    private ServiceExamples() {}

    static Stream<Example> all() {
        return Stream.of(days(), places(), details(), diagnoses(), masterData()).flatMap(one -> one);
    }

    private static Stream<Example> days() {
        return Stream.of(
                example("KVDT-5000", adt().with("0101", "5000", "20260331"), adt().with("0101", "5000", "20260401")),
                example("KVDT-5000", adt().with("0104", "5000", "20260701"), adt().with("0104", "5000", "20260630")),
                example(
                        "KVDT-5000-ASCENDING",
                        adt().with("0101", "5000", "20260513"),
                        adt().with("0101", "5000", "20260512")));
    }

    private static Stream<Example> places() {
        return Stream.of(
                example("KVDT-5099", adt().with("0101", "5099", "123456640"), adt().with("0101", "5099", "999999900")),
                example(
                        "KVDT-5099",
                        adt().with("0101", "5099", "123456640"),
                        adt().with("0101", "5099", "123456640").with("0101", "4101", "12026")),
                example("KVDT-5098", adt().with("0101", "5098", "031234500"), adt()),
                example("KVDT-5099-5101", service("5101555555500"), adt()),
                example(
                        "KVDT-5099-5101",
                        adt().without("0104", "5099"),
                        adt().without("0104", "5099").after("0104", "5098", "5101555555500")));
    }

    private static Stream<Example> details() {
        return Stream.of(
                example("KVDT-R042", gop("0300"), gop("03000")),
                example("KVDT-R042", gop("030001"), gop("03000A")),
                example("KVDT-R042", gop("0300A"), gop("99999")),
                example("KVDT-R042", gop("A1234b"), goae("A1234b")),
                example("KVDT-R042", goae("12345"), goae("1234ka")),
                example("KVDT-R042", goae("A12b3"), goae("A12/BW")),
                example("KVDT-5042", service("5005002", "504210"), service("504210")),
                example("KVDT-5042", service("5005002", "504210"), service("5005002")),
                example("KVDT-5041-B", service("50355-230.2", "5041B"), service("50355-230.2", "5041R")),
                example("KVDT-5041-B", service("50355-230.2", "5041B"), sideB2023()),
                example("KVDT-5077", gop("11233"), genetic("11233")),
                example("KVDT-5077", gop("11518A"), gop("11519")),
                example("KVDT-5077", gop("19456"), gop("19450")),
                example("KVDT-5077", genetic("19402").without("0101", "5079"), genetic("19402")),
                example("KVDT-5006", service("50062400"), service("50062359")),
                example("KVDT-5006", service("50060060"), service("50060000")));
    }

    private static KvdtFile sideB2023() {
        return StructureExamples.old().after("0101", "5001", "50355-230.2", "5041B");
    }

    private static KvdtFile gop(String gop) {
        return adt().with("0101", "5001", gop);
    }

    /// Every GOP of the case in the form of the GOÄ.
    private static KvdtFile goae(String gop) {
        return adt().without("0101", "5001")
                .with("0101", "4121", "3")
                .after("0101", "5000", "5001" + gop, "5099204060201");
    }

    private static KvdtFile genetic(String gop) {
        return gop(gop).after("0101", "5001", "5077MUST1", "5078Mustergen", "5079Musterkrankheit");
    }

    private static KvdtFile service(String... lines) {
        return adt().after("0101", "5001", lines);
    }

    private static Stream<Example> diagnoses() {
        var without = adt().without("0104", "6001").without("0104", "6003").without("0104", "6004");
        return Stream.of(
                example("KVDT-6001", without, adt()),
                example("KVDT-6001", without, without.after("0104", "5099", "3673I10.90", "3674G")),
                example("KVDT-R022", icd("i10.90"), icd("I10")),
                example("KVDT-R022", icd("I10.-"), icd("I10.9")),
                example("KVDT-R022", icd("I10.9A"), icd("I10.9-")),
                example("KVDT-R022", icd("UUX"), icd("UUU")),
                example("KVDT-R022", standing("I1090"), standing("I10.90")),
                example(
                        "KVDT-6003",
                        adt().without("0102", "6003"),
                        adt().without("0102", "6003").with("0102", "6001", "UUU")),
                example("KVDT-6003", standing("I10.90").without("0101", "3674"), standing("I10.90")));
    }

    private static KvdtFile icd(String code) {
        return adt().with("0101", "6001", code);
    }

    private static KvdtFile standing(String code) {
        return adt().after("0101", "6004", "3673" + code, "3674G");
    }

    private static Stream<Example> masterData() {
        return Stream.of(
                withMasterData("KVDT-ICD", icd("Z99.9"), icd("UUU")),
                withMasterData("KVDT-ICD", icd("E14.4"), icd("E78.0")),
                withMasterData("KVDT-ICD-PRIMARY", only("G63.2"), icd("G63.2")),
                withMasterData("KVDT-ICD-PLAUSIBLE", pregnant("M", "19800115"), pregnant("W", "19800115")),
                withMasterData("KVDT-ICD-PLAUSIBLE", pregnant("W", "20170101"), pregnant("W", "20160101")),
                withMasterData("KVDT-ICD-PLAUSIBLE", pregnant("W", "19640101"), pregnant("W", "19650101")),
                withMasterData("KVDT-ICD-PLAUSIBLE", pregnant("M", "19800115"), pregnant("X", "00000000")),
                withMasterData(
                        "KVDT-ICD-PLAUSIBLE",
                        pregnant("M", "19800115"),
                        pregnant("M", "19800115").after("0101", "6003", "6008Grund")),
                withMasterData("KVDT-EBM", gop("03001"), gop("03000")),
                withMasterData("KVDT-EBM", gop("1234"), goae("1234")),
                withMasterData("KVDT-EBM-NEEDS", adt(), adt().after("0103", "5001", "503420260421", "50355-530.3")),
                withMasterData("KVDT-VKNR", payer("02103"), payer("02101")),
                withMasterData("KVDT-VKNR-IK", payer("02102"), payer("02101")));
    }

    private static KvdtFile only(String code) {
        return adt().with("0102", "6001", code);
    }

    private static KvdtFile pregnant(String sex, String born) {
        return icd("O21.9").with("0101", "3110", sex).with("0101", "3103", born);
    }

    private static KvdtFile payer(String vknr) {
        return adt().with("0101", "4104", vknr);
    }
}
