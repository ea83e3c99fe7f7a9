package halte.rest.gate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts wrong tokens per address and minute. Only wrong ones are refused for it: behind a proxy all callers have one address, and
 * nobody can lock the others out.
 */
final class Throttle {

    private static final int MOST = 10;
    private static final int ADDRESSES = 10_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > ADDRESSES;
        }
    };

    Throttle(Clock clock) {
        this.clock = clock;
    }

    private record Window(Instant began, int wrong) {}

    /** Counts a wrong token and tells for how many seconds further ones are refused unanswered; 0 when they are not. */
    synchronized long wrong(String address) {
        Instant now = clock.instant();
        Window window = windows.get(address);
        if (window == null || now.isAfter(window.began().plus(WINDOW))) {
            window = new Window(now, 0);
        }
        windows.put(address, new Window(window.began(), window.wrong() + 1));
        return window.wrong() < MOST
                ? 0
                : Duration.between(now, window.began().plus(WINDOW)).toSeconds() + 1;
    }
}
