package de.depesche.portal.jobs;

import java.util.concurrent.Executor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/// A few threads for listeners to events. A virtual thread for each event would let a thousand events of one call
/// take all database connections from the requests; here they queue, and what a crash takes from the queue comes back
/// from the outbox.
@Component
class ListenerThreads implements AsyncConfigurer, DisposableBean {
    private static final int THREADS = 4;
    private static final int SECONDS_TO_FINISH = 10;

    // Not a bean: Spring Boot would otherwise not make its own executor, which requests use.
    private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();

    ListenerThreads() {
        threads.setCorePoolSize(THREADS);
        threads.setMaxPoolSize(THREADS);
        threads.setThreadNamePrefix("listener-");
        threads.setDaemon(true);
        threads.setAwaitTerminationSeconds(SECONDS_TO_FINISH);
        threads.initialize();
    }

    @Override
    public Executor getAsyncExecutor() {
        return threads;
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
