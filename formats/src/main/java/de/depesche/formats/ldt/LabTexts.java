package de.depesche.formats.ldt;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// Writes the parts that orders and findings share.
final class LabTexts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
    private static final String VERSION = "LDT3.2.19";
    private static final String PATIENT = "12";

    private LabTexts() {}

    static void head(LdtWriter writer, LabSystem system, LabTime created) throws IOException {
        writer.object("8132", "Obj_0032", head -> {
            head.field("0001", VERSION);
            head.object("8151", "Obj_0051", sending -> {
                sending.field("0105", system.testNumber().orElse(""));
                sending.field("0103", system.name());
                sending.field("0132", system.version());
            });
            time(head, "8218", Optional.of(created));
        });
    }

    static void time(LdtWriter writer, String field, Optional<LabTime> time) throws IOException {
        if (time.isPresent()) {
            var at = time.get();
            writer.object(field, "Obj_0054", stamp -> {
                stamp.field("7278", at.day().format(DAY));
                if (at.time().isPresent()) {
                    stamp.field("7279", at.time().get().format(TIME));
                    stamp.field("7273", at.zone().orElse("UTC"));
                }
            });
        }
    }

    /// @param status 01 first requester, 02 sending doctor, 07 laboratory (FK 7321 and 7420)
    static void sender(LdtWriter writer, LabPlace place, String status) throws IOException {
        writer.object("8122", "Obj_0022", sender -> {
            sender.field("7321", status);
            sender.object("8114", "Obj_0014", doctor -> {
                doctor.object("8147", "Obj_0047", person -> person(person, place, status));
                doctor.field("0212", place.lanr().value());
            });
            place(sender, place, "1", status);
        });
    }

    /// @param rank FK 0204: 1 practice, 2 laboratory, 3 laboratory group
    static void place(LdtWriter writer, LabPlace place, String rank, String status) throws IOException {
        writer.object("8119", "Obj_0019", holder -> {
            holder.field("0204", rank);
            holder.field("0203", place.name());
            holder.field("0201", place.bsnr().value());
            holder.object("8143", "Obj_0043", organisation -> organisation(organisation, place, status));
        });
    }

    static void organisation(LdtWriter writer, LabPlace place, String status) throws IOException {
        writer.field("1250", place.name());
        writer.field("1252", "Ansprechpartner");
        writer.object("8147", "Obj_0047", person -> person(person, place, status));
        writer.object("8131", "Obj_0031", contact -> contact.field("7330", place.phone()));
    }

    private static void person(LdtWriter writer, LabPlace place, String status) throws IOException {
        writer.field("7420", status);
        writer.field("3101", place.familyName());
        writer.field("3102", place.givenName());
    }

    static void patient(LdtWriter writer, Optional<LabPatient> patient) throws IOException {
        if (patient.isPresent()) {
            var one = patient.get();
            writer.object("8145", "Obj_0045", written -> {
                written.object("8147", "Obj_0047", person -> person(person, one));
                written.field("3119", one.insuredId().orElse(""));
                written.field("3000", one.number().orElse(""));
            });
        }
    }

    private static void person(LdtWriter writer, LabPatient patient) throws IOException {
        writer.field("7420", PATIENT);
        writer.field("3101", patient.familyName().orElse(""));
        for (var name : patient.givenNames()) {
            writer.field("3102", name);
        }
        writer.field("3103", patient.birthDate().orElse(""));
        writer.field("3110", patient.sex().orElse(""));
        if (patient.address().isPresent()) {
            var at = patient.address().get();
            writer.object("8228", "Obj_0007", address -> {
                address.field("3112", at.postcode().orElse(""));
                address.field("3113", at.town().orElse(""));
                address.field("3107", at.street().orElse(""));
                address.field("3109", at.houseNumber().orElse(""));
                address.field("3114", at.country().orElse(""));
            });
        }
    }

    static void materials(LdtWriter writer, List<LabMaterial> materials) throws IOException {
        for (var material : materials) {
            writer.object("8137", "Obj_0037", written -> {
                written.field("7364", material.vessel().orElse(""));
                written.field("8430", material.name().orElse(""));
                time(written, "8219", material.taken());
                time(written, "8220", material.received());
            });
        }
    }

    static void text(LdtWriter writer, String field, List<String> lines) throws IOException {
        if (!lines.isEmpty()) {
            writer.object(field, "Obj_0068", text -> text.text(String.join("\n", lines)));
        }
    }

    static void attachments(LdtWriter writer, List<LabAttachment> attachments) throws IOException {
        for (var attachment : attachments) {
            var content = attachment.content();
            writer.object("8110", "Obj_0010", written -> {
                written.field("9970", attachment.type().orElse("100"));
                written.field("6305", attachment.reference().orElse(""));
                if (content.isPresent()) {
                    written.object("8242", "Obj_0068", text -> text.attachment(content.get()));
                }
                written.field("6303", attachment.format().orElse(""));
                written.field("6327", attachment.description().orElse(""));
            });
        }
    }
}
