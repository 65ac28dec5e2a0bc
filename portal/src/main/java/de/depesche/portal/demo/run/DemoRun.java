package de.depesche.portal.demo.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/// The main job from end to end: the MD's system asks, the hospital's system answers, both keep proof.
final class DemoRun {
    private static final Duration CHECKS_WITHIN = Duration.ofMinutes(10);
    private static final String CATEGORY = "hospital-report";

    private final Machine md;
    private final Machine hospital;
    private final String hospitalIk;
    private final Steps steps;
    private final Clock clock;

    DemoRun(URI portal, AccessFile access, Steps steps, Clock clock) {
        var hospitalClient = access.of("Klinik am See");
        this.md = new Machine(portal, access.of("MD Musterland"));
        this.hospital = new Machine(portal, hospitalClient);
        this.hospitalIk = AccessFile.ikOf(hospitalClient);
        this.steps = steps;
        this.clock = clock;
    }

    void run(List<Path> files, Path receipts, boolean terminal) throws Exception {
        steps.step("Beide Systeme melden sich an (OAuth 2)", "Both systems sign in (OAuth 2)", () -> {
            md.signIn();
            hospital.signIn();
            return true;
        });
        var caseId =
                steps.step(md.name() + " fordert Unterlagen an", md.name() + " requests documents", () -> filed(files));
        var path = "/api/v1/cases/" + caseId;
        steps.step(hospital.name() + " nimmt den Vorgang in Bearbeitung", hospital.name() + " takes the case", () -> {
            hospital.put(path + "/processing", null, null);
            return true;
        });
        var hashes = uploaded(files, caseId, terminal);
        steps.step("Das Portal hat alle Dateien geprüft", "The portal has checked all files", () -> checked(path));
        steps.step("Dateien zugeordnet, Vorgang abgeschlossen", "Files sorted, case closed", () -> closed(path));
        collected(caseId, hashes);
        steps.step("Abholung bestätigt und quittiert", "Pick-up confirmed and acknowledged", () -> {
            md.put(path + "/acknowledgement", null, null);
            return true;
        });
        new ReceiptsCheck(hospital, steps, clock).run(caseId, files, receipts);
    }

    private String filed(List<Path> files) throws IOException, InterruptedException {
        var today = LocalDate.now(clock.withZone(ZoneId.of("Europe/Berlin")));
        var body = new LinkedHashMap<String, Object>();
        body.put("orderNumber", "DEMO-" + clock.instant().toEpochMilli());
        body.put("kind", "document-request");
        body.put("hospitalIk", hospitalIk);
        body.put("subject", "Vorführung: Prüfung der Hauptdiagnose");
        body.put("hospitalCaseNumber", "F471100");
        body.put("admission", today.minusDays(60).toString());
        body.put("discharge", today.minusDays(50).toString());
        body.put("insuredPerson", Map.of("name", "Erika Mustermann", "birthDate", "1958-08-12"));
        body.put(
                "items",
                files.stream()
                        .map(file -> Map.of("title", file.getFileName().toString()))
                        .toList());
        var filed = md.post("/api/v1/cases", body);
        var due = filed.path("deadline")
                .path("lastDay")
                .asString(filed.path("due").asString(""));
        steps.tell(
                "Auftragsnummer " + body.get("orderNumber") + ", Frist " + due,
                "order number " + body.get("orderNumber") + ", deadline " + due);
        return filed.path("id").asString();
    }

    private Map<String, String> uploaded(List<Path> files, String caseId, boolean terminal) throws Exception {
        var hashes = new LinkedHashMap<String, String>();
        var upload = new TusUpload(hospital, caseId);
        for (var file : files) {
            var name = file.getFileName().toString();
            var told = name + " (" + Files.size(file) + " B)";
            var hash = steps.step(
                    "hochgeladen: " + told,
                    "uploaded: " + told,
                    () -> upload.send(file, new Progress(System.out, terminal, name)));
            hashes.put(hash, name);
        }
        return hashes;
    }

    private boolean checked(String path) throws IOException, InterruptedException {
        var since = System.nanoTime();
        while (System.nanoTime() - since < CHECKS_WITHIN.toNanos()) {
            boolean all = true;
            for (var document : hospital.get(path + "/documents")) {
                all &= isAccepted(document);
            }
            if (all) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new Halted("Die Prüfung der Dateien dauert zu lange.", "Checking the files takes too long.");
    }

    private static boolean isAccepted(JsonNode document) {
        var name = document.path("fileName").asString("");
        return switch (document.path("status").asString("")) {
            case "accepted", "accepted-unscanned" -> true;
            case "refused" ->
                throw new Halted(
                        name + " wurde abgelehnt: " + document.path("refusal").asString(""),
                        name + " was refused: " + document.path("refusal").asString(""));
            case "stuck" -> throw new Halted(name + " hängt in der Prüfung fest.", name + " is stuck in its checks.");
            default -> false;
        };
    }

    private boolean closed(String path) throws IOException, InterruptedException {
        for (var document : hospital.get(path + "/documents")) {
            var category = path + "/documents/" + document.path("id").asString() + "/category";
            hospital.put(category, Map.of("category", CATEGORY), null);
        }
        for (var item : hospital.get(path).path("items")) {
            hospital.put(path + "/items/" + item.path("number").asInt(), Map.of("state", "supplied"), null);
        }
        hospital.put(path + "/closure", null, hospital.etag(path));
        return true;
    }

    private void collected(String caseId, Map<String, String> hashes) throws Exception {
        var run = steps.step(
                md.name() + " eröffnet eine Abholung",
                md.name() + " opens a pick-up run",
                () -> md.post("/api/v1/pick-up-runs", Map.of()));
        var missing = new ArrayList<>(hashes.keySet());
        for (var picked : run.path("cases")) {
            if (picked.path("id").asString().equals(caseId)) {
                for (var document : picked.path("documents")) {
                    missing.remove(downloaded(document.asString(), hashes));
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new Halted("In der Abholung fehlt: " + missing, "Missing in the pick-up run: " + missing);
        }
        md.put("/api/v1/pick-up-runs/" + run.path("id").asString() + "/confirmation", null, null);
    }

    private String downloaded(String document, Map<String, String> hashes) throws Exception {
        var hash = steps.step(
                "geladen und mit dem SHA-256 des Absenders verglichen",
                "downloaded and compared with the sender's SHA-256",
                () -> TusUpload.hashOf(md.stream("/api/v1/documents/" + document + "/content")));
        var name = Optional.ofNullable(hashes.get(hash))
                .orElseThrow(() -> new Halted(
                        "Der Inhalt von " + document + " ist nicht der gesendete.",
                        "The content of " + document + " is not what was sent."));
        steps.tell(hash + "  " + name, hash + "  " + name);
        return hash;
    }
}
