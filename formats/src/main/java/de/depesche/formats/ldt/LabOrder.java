package de.depesche.formats.ldt;

import java.util.List;
import java.util.Optional;

/// An order of a practice (record 8215).
///
/// @param number of the sender (FK 8310)
/// @param followUps ids of later changes to this order (FK 8313)
/// @param notes for the laboratory, line by line
public record LabOrder(
        Optional<String> number,
        List<String> followUps,
        Optional<LabPatient> patient,
        List<LabMaterial> materials,
        List<Request> requests,
        List<String> notes,
        List<LabAttachment> attachments) {
    private static final String CANCELLED = "99";

    public LabOrder {
        followUps = List.copyOf(followUps);
        materials = List.copyOf(materials);
        requests = List.copyOf(requests);
        notes = List.copyOf(notes);
        attachments = List.copyOf(attachments);
    }

    /// An examination that is asked for (Obj_0059).
    ///
    /// @param test the test (FK 8410), or the entry of a catalogue (FK 7365)
    /// @param name of the test, or free text where neither is given
    /// @param billing FK 7303: 1 to 17; 99 is a cancellation (Storno)
    /// @param vessels in which the material is
    public record Request(
            Optional<String> test, Optional<String> name, Optional<String> billing, List<String> vessels) {
        public Request {
            vessels = List.copyOf(vessels);
        }

        public boolean isCancelled() {
            return billing.filter(CANCELLED::equals).isPresent();
        }

        private static Request of(LdtObject request) {
            return new Request(
                    Look.own(request, "8410").or(() -> Look.own(request, "7365")),
                    Look.own(request, "8411")
                            .or(() -> Look.own(request, "7366"))
                            .or(() -> Look.own(request, "8434")),
                    Look.own(request, "7303"),
                    request.own()
                            .filter(field -> field.is("7364"))
                            .map(LdtField::content)
                            .toList());
        }
    }

    static LabOrder of(LdtRecord record) {
        return new LabOrder(
                Look.text(record, "8310"),
                Look.texts(record, "8313").toList(),
                LabPatient.in(record),
                LabMaterial.in(record),
                Look.objects(record, "8159").map(Request::of).toList(),
                Look.objects(record, "8113")
                        .flatMap(information -> Look.lines(information, "8238").stream())
                        .toList(),
                LabAttachment.in(record));
    }

    /// Whether it takes back what was asked for: all requests are cancelled, and there is one at least.
    public boolean isCancellation() {
        return !requests.isEmpty() && requests.stream().allMatch(Request::isCancelled);
    }
}
