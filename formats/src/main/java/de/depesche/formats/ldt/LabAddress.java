package de.depesche.formats.ldt;

import java.util.Optional;

/// Where a person lives (Obj_0007). [#toString()] is silent.
///
/// @param country as on number plates, `D` for Germany
public record LabAddress(
        Optional<String> street,
        Optional<String> houseNumber,
        Optional<String> postcode,
        Optional<String> town,
        Optional<String> country) {

    static Optional<LabAddress> in(LdtNode node) {
        return node.objects("Obj_0007")
                .findFirst()
                .map(address -> new LabAddress(
                        Look.own(address, "3107"),
                        Look.own(address, "3109"),
                        Look.own(address, "3112"),
                        Look.own(address, "3113"),
                        Look.own(address, "3114")));
    }

    @Override
    public String toString() {
        return "LabAddress[hidden]";
    }
}
