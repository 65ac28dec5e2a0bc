package de.depesche.formats.kvdt;

import static de.depesche.formats.kvdt.Example.example;
import static de.depesche.formats.kvdt.Example.ofName;
import static de.depesche.formats.kvdt.KvdtFile.adt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.Stream;

final class PackageExamples {
    private static final String DAY = "Z01021234500_04.07.2026_09.30.CON";

    private PackageExamples() {}

    static Stream<Example> all() {
        return Stream.of(
                ofName("KVDT-NAME", "Z01021234500_31.06.2026_09.30.CON", DAY),
                ofName("KVDT-NAME", "Z0102123450_04.07.2026_09.30.CON", "z01021234500_04.07.2026_09.30.con.xkm"),
                ofName("KVDT-NAME-PACKAGES", "Z05021234500_04.07.2026_09.30.CON", DAY),
                ofName("KVDT-NAME-SENDER", "Z01021234600_04.07.2026_09.30.CON", DAY),
                example("KVDT-RECORD", adt().after("besa", "0225", "8000besb"), adt()),
                example("KVDT-BEGIN", adt().withoutRecord("con0"), adt()),
                example("KVDT-END", adt().withoutRecord("con9"), adt()),
                example("KVDT-BESA", adt().withoutRecord("besa"), adt()),
                example("KVDT-ORDER", adt().withoutRecord("rvsa").after("adt0", "9204", "8000rvsa"), adt()),
                example("KVDT-ORDER", adt().again("0104", "adt9"), adt().again("0101", "0104")),
                example("KVDT-ONCE", adt().again("besa", "besa"), adt().again("0101", "0101")),
                example("KVDT-OPEN", adt().withoutRecord("adt9"), adt()),
                example("KVDT-OPEN", adt().withoutRecord("adt0"), KvdtFile.of("adt+kadt.txt")),
                example("KVDT-OPEN", withoutEnd("con9").withoutRecord("adt9"), withoutEnd("con9")),
                example("KVDT-HDRG-ALONE", hybrid(KvdtFile.of("kadt.txt"), "kad9"), KvdtFile.of("hdrg.txt")),
                example("KVDT-DECLARED", adt().with("con0", "9132", "3"), adt()),
                example("KVDT-DECLARED", adt().after("con0", "9132", "91323"), KvdtFile.of("adt+kadt.txt")),
                example("KVDT-RVSA", adt().withoutRecord("rvsa"), KvdtFile.of("kadt.txt")),
                example("KVDT-VERSION", adt().with("adt0", "9204", "12026"), adt().with("adt0", "9204", "42023")),
                example("KVDT-LARGE", large(KvdtRecord.MOST_FIELDS + 1), large(KvdtRecord.MOST_FIELDS)));
    }

    private static KvdtFile withoutEnd(String record) {
        return adt().withoutRecord(record);
    }

    private static KvdtFile hybrid(KvdtFile file, String behind) {
        return file.after(behind, "8000", "8000hdrg0", "8000hdrg9");
    }

    private static KvdtFile large(int fields) {
        var besa = adt();
        var lines = new ArrayList<>(Collections.nCopies(fields - countOf(besa, "rvsa"), "03041"));
        return besa.after("rvsa", "0300", lines.toArray(String[]::new));
    }

    private static int countOf(KvdtFile file, String record) {
        int begin = file.fields().indexOf("8000" + record) + 1;
        int end = begin;
        while (!file.fields().get(end).startsWith("8000")) {
            end++;
        }
        return end - begin;
    }
}
