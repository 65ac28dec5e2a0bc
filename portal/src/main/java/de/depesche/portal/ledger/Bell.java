package de.depesche.portal.ledger;

import org.springframework.stereotype.Component;

/// Rung when an act of this node has committed, so that the sequencer need not wait for its next look.
@Component
class Bell {
    private volatile Runnable listener = () -> {};

    void ring() {
        listener.run();
    }

    void wakes(Runnable sleeper) {
        listener = sleeper;
    }
}
