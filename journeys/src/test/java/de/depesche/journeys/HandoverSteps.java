package de.depesche.journeys;

import java.util.Map;
import java.util.Set;

/// The main job, each step repeated until it is confirmed.
final class HandoverSteps {
    private static final Set<String> AFTER_THE_CLOSING = Set.of("closed", "picked-up");

    private HandoverSteps() {}

    /// All of it, up to the receipts.
    static Handover done(StockClient md, StockClient hospital, String ik, Handover.Paper paper) {
        var id = Stubborn.until("the case is filed", () -> Requests.file(md, ik));
        var document = StubbornUpload.of(hospital, id, paper.content());
        sorted(hospital, id, document);
        closed(hospital, "/api/v1/cases/" + id);
        var handover = new Handover(id, document, paper, pickedUp(md, id));
        Stubborn.until("both receipts are sealed", () -> handover.isSealed(hospital) ? "" : null);
        return handover;
    }

    static void sorted(StockClient hospital, String id, String document) {
        var path = "/api/v1/cases/" + id + "/documents";
        Stubborn.until(
                "the document is accepted",
                () -> hospital.get(path)
                                .valueStream()
                                .anyMatch(one -> one.path("id").asString().equals(document)
                                        && one.path("status").asString().startsWith("accepted"))
                        ? ""
                        : null);
        Stubborn.until("the document is sorted", () -> {
            hospital.put(path + "/" + document + "/category", Map.of("category", "chart"));
            return "";
        });
    }

    /// Closing again after a lost answer is refused, and the case says that it is closed, or that another machine's run
    /// has taken it already.
    static void closed(StockClient hospital, String path) {
        Stubborn.until("the case is closed", () -> {
            int status = hospital.act(path + "/closure", Map.of("If-Match", hospital.etag(path)));
            return status == 200
                            || AFTER_THE_CLOSING.contains(
                                    hospital.get(path).path("state").asString())
                    ? ""
                    : null;
        });
    }

    /// The same run comes again until it is confirmed. Another machine may have this case in its own.
    ///
    /// @return a confirmed run
    static String pickedUp(StockClient md, String id) {
        return Stubborn.until("the run is confirmed", () -> {
            var run = md.post("/api/v1/pick-up-runs", Map.of()).path("id").asString();
            int status = md.act("/api/v1/pick-up-runs/" + run + "/confirmation", Map.of());
            var state = md.get("/api/v1/cases/" + id).path("state").asString();
            if (status != 200 || !state.equals("picked-up")) {
                throw new AssertionError("run " + run + " answers " + status + ", case " + id + " is " + state);
            }
            return run;
        });
    }

    /// With a token of the demo world's.
    static StockClient signedIn(PackedPortal portal, String organisation) {
        var client = DemoAccounts.in(portal.data()).client(organisation);
        return Stubborn.until("signed in", () -> StockClient.signedIn(portal.address(), client, "/oauth2/token"));
    }
}
