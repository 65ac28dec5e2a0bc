package de.depesche.formats.ldt;

import java.util.List;
import java.util.Optional;

/// Material in a vessel (Obj_0037).
///
/// @param vessel by which requests and results refer to it (FK 7364)
/// @param name what it is, such as `Citrat-Blut`
/// @param taken from the patient
/// @param received by the laboratory
public record LabMaterial(
        Optional<String> vessel, Optional<String> name, Optional<LabTime> taken, Optional<LabTime> received) {

    static List<LabMaterial> in(LdtNode record) {
        return Look.objects(record, "8137")
                .map(material -> new LabMaterial(
                        Look.own(material, "7364"),
                        Look.own(material, "8430").or(() -> Look.own(material, "8428")),
                        LabTime.in(material, "8219"),
                        LabTime.in(material, "8220")))
                .toList();
    }
}
