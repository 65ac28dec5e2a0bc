package de.depesche.portal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// Hears everything that is logged while it is open, by whomever, with what every appender could write of it. Of our
/// own packages that is also what only somebody in search of a fault would have written.
final class LogEar extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("de.depesche");

    static LogEar open() {
        var ear = new LogEar();
        ear.setContext(ear.root.getLoggerContext());
        ear.start();
        ear.root.addAppender(ear);
        ear.ours.setLevel(Level.TRACE);
        return ear;
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    protected void append(ILoggingEvent event) {
        var thrown = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        heard.add(String.join(
                " ",
                event.getLevel().toString(),
                event.getLoggerName(),
                event.getThreadName(),
                event.getFormattedMessage(),
                String.valueOf(event.getMDCPropertyMap()),
                String.valueOf(event.getKeyValuePairs()),
                thrown));
    }

    @Override
    public void close() {
        root.detachAppender(this);
        ours.setLevel(null);
        stop();
    }
}
