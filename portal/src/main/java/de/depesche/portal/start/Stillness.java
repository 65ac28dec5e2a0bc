package de.depesche.portal.start;

import org.springframework.context.LifecycleProcessor;

/// Nothing works in the background of a command.
final class Stillness implements LifecycleProcessor {
    @Override
    public void onRefresh() {}

    @Override
    public void onClose() {}

    @Override
    public void start() {}

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
        return false;
    }
}
