package de.depesche.benches;

import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;

/// A case filed through the API, as a Medical Service's system does it.
final class Filing {
    private Filing() {}

    /// @return its id
    static String file(World world) throws IOException {
        var client = world.client(World.HOSPITAL).id();
        var body = """
                {"orderNumber": "MESS-%s", "kind": "document-request", "hospitalIk": "%s",
                 "subject": "Messung", "admission": "%s", "insuredPerson": {"name": "Erika Mustermann"},
                 "items": [{"title": "Entlassbrief"}]}
                """.formatted(
                        UUID.randomUUID(),
                        client.substring(client.lastIndexOf('_') + 1),
                        LocalDate.now(java.time.ZoneId.of("Europe/Berlin")).minusDays(60));
        try (var wire = new Wire(world.address())) {
            var answer = wire.send(Wire.request(
                    "POST",
                    "/api/v1/cases",
                    world.address(),
                    World.bearer(
                            world.token(World.MD),
                            "Content-Type: application/json",
                            "Content-Length: " + body.length()),
                    body));
            if (answer.status() != 201) {
                throw new IOException("no case: " + answer);
            }
            return Texts.first(answer.text(), "id").orElseThrow();
        }
    }
}
