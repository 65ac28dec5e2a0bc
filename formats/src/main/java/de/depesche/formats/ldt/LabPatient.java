package de.depesche.formats.ldt;

import java.util.List;
import java.util.Optional;

/// The patient of an order or finding. [#toString()] is silent, so that no log shows a person.
///
/// @param birthDate JJJJMMTT; unknown parts are 00, so that it is no date in every case
/// @param sex M, W, D, X or U
/// @param insuredId the KVNR, not checked
/// @param number the patient's number in the practice
public record LabPatient(
        Optional<String> familyName,
        List<String> givenNames,
        Optional<String> birthDate,
        Optional<String> sex,
        Optional<String> insuredId,
        Optional<String> number,
        Optional<LabAddress> address) {
    public LabPatient {
        givenNames = List.copyOf(givenNames);
    }

    static Optional<LabPatient> in(LdtNode record) {
        return Look.objects(record, "8145").findFirst().map(LabPatient::of);
    }

    private static LabPatient of(LdtObject patient) {
        return new LabPatient(
                Look.text(patient, "3101"),
                Look.texts(patient, "3102").toList(),
                Look.text(patient, "3103"),
                Look.text(patient, "3110"),
                Look.own(patient, "3119"),
                Look.own(patient, "3000"),
                LabAddress.in(patient));
    }

    @Override
    public String toString() {
        return "LabPatient[hidden]";
    }
}
