package de.depesche.benches.chaos;

import java.util.concurrent.atomic.AtomicBoolean;

/// Looks at its list again and again, and does not ask twice when it gets no answer.
final class Reader extends Worker {
    Reader(Api api, AtomicBoolean stop) {
        super(api, new Sights(Sights.Work.READ), stop);
    }

    @Override
    void once() {
        tried(() -> api.get("/api/v1/cases?size=50").statusCode() == 200);
    }
}
