package de.depesche.benches.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/// A Medical Service that requests documents.
final class Filer extends Worker {
    private final String hospital;
    private final Confirmed confirmed;

    Filer(Api api, String hospital, Confirmed confirmed, AtomicBoolean stop) {
        super(api, new Sights(Sights.Work.ACT), stop);
        this.hospital = hospital;
        this.confirmed = confirmed;
    }

    @Override
    void once() {
        var number = "CHAOS-" + UUID.randomUUID();
        until(() -> {
            var id = filed(api, hospital, number);
            if (!id.isEmpty()) {
                confirmed.filed(id);
            }
            return !id.isEmpty();
        });
    }

    /// @return empty where it was not confirmed
    static String filed(Api api, String hospital, String number) throws IOException {
        var body = """
                {"orderNumber": "%s", "kind": "document-request", "hospitalIk": "%s", "subject": "Probe",
                 "admission": "%s", "insuredPerson": {"name": "Erika Mustermann"}, "items": [{"title": "Entlassbrief"}]}
                """.formatted(
                number, hospital, LocalDate.now(ZoneId.of("Europe/Berlin")).minusDays(60));
        var answer = api.call(
                "POST",
                "/api/v1/cases",
                Map.of("Content-Type", "application/json", "Idempotency-Key", number),
                body.getBytes(StandardCharsets.UTF_8));
        return answer.statusCode() / 100 == 2 ? Api.first(answer.body(), "id") : "";
    }
}
