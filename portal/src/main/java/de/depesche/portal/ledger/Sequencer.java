package de.depesche.portal.ledger;

import de.depesche.portal.jobs.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Works off the inbox as long as the server runs: soon after an act of this node, and now and then for the acts of
/// nodes that died. Every node runs one; the database lets one at a time work.
@Component
@ConditionalOnWebApplication
class Sequencer implements SmartLifecycle {
    private final Sequencing sequencing;
    private final LedgerNews news;
    private final LedgerSettings settings;
    private final Rounds rounds;

    Sequencer(Sequencing sequencing, Bell bell, LedgerNews news, LedgerSettings settings) {
        this.sequencing = sequencing;
        this.news = news;
        this.settings = settings;
        this.rounds = new Rounds("ledger-sequencer", settings.poll(), settings.gather(), this::workOff);
        bell.wakes(rounds::wake);
    }

    private void workOff() {
        int taken;
        do {
            taken = sequencing.step();
            if (taken > 0) {
                news.announce();
            } else {
                news.stepped();
            }
        } while (taken == settings.batch());
    }

    @Override
    public void start() {
        rounds.start();
    }

    /// The step under way ends: its transaction is short.
    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
