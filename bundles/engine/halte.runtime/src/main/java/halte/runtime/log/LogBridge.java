package halte.runtime.log;

import java.util.Enumeration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/** Brings what bundles write to the OSGi Log Service into the one log, from problems upwards. */
@Component(
        service = {},
        immediate = true)
public final class LogBridge implements LogListener {

    private final LogReaderService reader;

    /** Starts listening, and catches up with what was written before. */
    @Activate
    public LogBridge(@Reference LogReaderService reader) {
        this.reader = reader;
        reader.addLogListener(this);
        for (Enumeration<LogEntry> past = reader.getLog(); past.hasMoreElements(); ) {
            logged(past.nextElement());
        }
    }

    @Deactivate
    void stop() {
        reader.removeLogListener(this);
    }

    @Override
    public void logged(LogEntry entry) {
        if (entry.getLogLevel() == LogLevel.ERROR || entry.getLogLevel() == LogLevel.WARN) {
            Level level = entry.getLogLevel() == LogLevel.ERROR ? Level.ERROR : Level.WARN;
            String name = entry.getBundle() == null
                    ? entry.getLoggerName()
                    : entry.getBundle().getSymbolicName();
            LoggingEventBuilder event = LoggerFactory.getLogger(name).atLevel(level);
            if (entry.getException() != null) {
                event = event.setCause(entry.getException());
            }
            event.log(entry.getMessage());
        }
    }
}
