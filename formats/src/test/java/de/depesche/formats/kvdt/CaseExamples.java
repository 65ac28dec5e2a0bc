package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Example.example;
import static de.depesche.formats.kvdt.KvdtFile.adt;

import java.util.stream.Stream;

final class CaseExamples {
    private CaseExamples() {}

    static Stream<Example> all() {
        return Stream.of(practice(), patient(), slip(), referral()).flatMap(one -> one);
    }

    private static Stream<Example> practice() {
        return Stream.of(
                example("KVDT-LANR-ONCE", adt().after("besa", "0211", "0212204060201"), adt()),
                example(
                        "KVDT-LANR-ONCE",
                        adt().after("besa", "0211", "0212204060201", "0212204060201"),
                        twoPractices()),
                example("KVDT-0225", adt().after("besa", "0226", "02252", "02260"), adt()),
                example("KVDT-0225", adt().with("besa", "0225", "3"), adt()),
                example("KVDT-9261", parts("02", "03"), parts("02", "02")),
                example("KVDT-9212", adt().with("adt0", "9212", "ADT0126.01"), adt()),
                example(
                        "KVDT-9212",
                        StructureExamples.old(),
                        StructureExamples.old().with("adt0", "9212", "ADT1023.01")),
                example(
                        "KVDT-0105",
                        adt().with("adt0", "0105", "Y-1-2604-36-999"),
                        adt().with("adt0", "0105", "Y/1/2604/36/9a9")));
    }

    private static KvdtFile twoPractices() {
        return adt().after(
                        "besa",
                        "0208",
                        "0201031234500",
                        "0203Nebenstelle",
                        "0212204060201",
                        "0205Weg 1",
                        "021520095",
                        "0216Hamburg",
                        "02081");
    }

    private static KvdtFile parts(String parts, String part) {
        return adt().after("adt0", "9115", "9260" + parts, "9261" + part);
    }

    private static Stream<Example> patient() {
        var noPostalCode = adt().without("0101", "3112").without("0101", "4109");
        return Stream.of(
                example("KVDT-3112-3121", noPostalCode, noPostalCode.after("0101", "3113", "312120095")),
                example("KVDT-3112-3121", noPostalCode, noPostalCode.with("0101", "3114", "F")),
                example("KVDT-3112-3121", noPostalCode, adt().without("0101", "3112")),
                example(
                        "KVDT-3116",
                        adt().without("0101", "3116"),
                        adt().without("0101", "3116").with("0101", "3006", "5.1.0")),
                example(
                        "KVDT-3116",
                        adt().without("0101", "3116").with("0101", "3006", "6.0.0"),
                        adt().without("0101", "3116").with("0101", "3006", "x.2.0")),
                example(
                        "KVDT-3119",
                        adt().without("0101", "3119"),
                        adt().without("0101", "3119").with("0101", "4104", "02800")),
                example(
                        "KVDT-3119",
                        adt().without("0101", "3119").with("0101", "4104", "02799"),
                        adt().without("0101", "3119").without("0101", "4109")),
                example("KVDT-3103", born("19801315"), born("19800000")),
                example("KVDT-3103", born("19800230"), born("00000000")),
                example("KVDT-3103", born("19800012"), born("19801200")),
                example("KVDT-3103", born("00000115"), born("20000229")),
                example("KVDT-3103-5000", born("20260416"), born("20260415")),
                example("KVDT-3103-5000", born("20260500"), born("20260400")),
                example("KVDT-3103-5000", born("20270000"), born("20260000")),
                example("KVDT-5000-4110", insuredUntil("20260511"), insuredUntil("20260512")));
    }

    private static KvdtFile born(String day) {
        return adt().with("0101", "3103", day);
    }

    private static KvdtFile insuredUntil(String day) {
        return adt().after("0101", "4109", "4110" + day);
    }

    private static Stream<Example> slip() {
        return Stream.of(
                example("KVDT-4239", adt().with("0101", "4239", "01"), adt()),
                example("KVDT-4239", adt().with("0102", "4239", "22"), adt().with("0102", "4239", "26")),
                example("KVDT-4239", adt().with("0103", "4239", "33"), adt().with("0103", "4239", "32")),
                example("KVDT-4239", adt().with("0104", "4239", "40"), adt().with("0104", "4239", "46")),
                example(
                        "KVDT-4233",
                        adt().without("0103", "4233"),
                        adt().without("0103", "4233").with("0103", "4239", "31")),
                example("KVDT-SPAN", stay("2026042420260423"), stay("2026042420260424")),
                example("KVDT-SPAN", stay("2026043120260501"), stay("2026043020260501")),
                example("KVDT-SPAN", stay("2026043020260532"), stay("2026043020260531")),
                example("KVDT-4109", adt().with("0101", "4109", "20260331"), adt().with("0101", "4109", "20260401")),
                example("KVDT-4109", adt().with("0101", "4109", "20260701"), adt().with("0101", "4109", "20260630")),
                example("KVDT-4101", adt().with("0101", "4101", "32026"), adt().with("0101", "4101", "12026")),
                example("KVDT-4102", issued("20260705"), issued("20260704")),
                example("KVDT-4131-4106", group("07", "00"), group("07", "01")),
                example("KVDT-4131-4106", group("08", "02"), group("08", "09")),
                example("KVDT-4131-4106", group("08", "02"), group("09", "02")));
    }

    private static KvdtFile stay(String span) {
        return adt().with("0103", "4233", span);
    }

    private static KvdtFile issued(String day) {
        return adt().with("0102", "4102", day);
    }

    private static KvdtFile group(String group, String area) {
        return adt().with("0101", "4131", group).with("0101", "4106", area);
    }

    private static Stream<Example> referral() {
        var laboratory = slip("27").after("0102", "4220", "42211");
        return Stream.of(
                example("KVDT-4218", adt().without("0102", "4218"), adt()),
                example(
                        "KVDT-4218",
                        adt().after("0102", "4218", "4219x"),
                        adt().without("0102", "4218").after("0102", "4205", "4219x")),
                example(
                        "KVDT-4218",
                        adt().after("0102", "4218", "4226001234566"),
                        adt().without("0102", "4218").after("0102", "4205", "4226001234566")),
                example(
                        "KVDT-4217",
                        adt().after("0102", "4205", "4217031234500"),
                        adt().after("0102", "4205", "4217031234600")),
                example("KVDT-4221", laboratory.without("0102", "4221"), laboratory),
                example("KVDT-4221", slip("28"), slip("26")),
                example("KVDT-4102-LAB", laboratory.without("0102", "4102"), laboratory),
                example("KVDT-4102-LAB", slip("28").without("0102", "4102"), adt().without("0102", "4102")),
                example("KVDT-4221-ONLY", adt().after("0102", "4220", "42211"), laboratory),
                example("KVDT-4205", adt().without("0102", "4205"), slip("24").without("0102", "4205")),
                example("KVDT-4205", laboratory.without("0102", "4205"), laboratory),
                example("KVDT-4220", adt().without("0102", "4220"), laboratory.without("0102", "4220")),
                example(
                        "KVDT-4220",
                        slip("23").without("0102", "4220"),
                        slip("28").without("0102", "4220")));
    }

    private static KvdtFile slip(String kind) {
        return adt().with("0102", "4239", kind);
    }
}
