package halte.rest.resource;

import halte.rest.answer.Failures;
import halte.trait.api.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A page of a timeline, newest touch first. The place where the next page goes on is a moment and how many touches of that millisecond
 * are done with: touches that arrive meanwhile with other moments shift nothing.
 */
final class TouchesPage {

    private final Filter filter;
    private final int limit;
    private final long moment;
    private final int done;
    private final List<TouchView> touches = new ArrayList<>();
    private String next;

    /** Which touches: types and channels (empty for all), from (inclusive) and until (exclusive), null for open. */
    record Filter(Set<String> types, Set<String> channels, Instant from, Instant until) {

        boolean takes(Timeline timeline, int i) {
            long at = timeline.occurredAt(i);
            return (from == null || at >= from.toEpochMilli())
                    && (until == null || at < until.toEpochMilli())
                    && (types.isEmpty() || types.contains(timeline.type(i)))
                    && (channels.isEmpty() || channels.contains(String.valueOf(timeline.channel(i))));
        }
    }

    TouchesPage(Filter filter, int limit, String after) {
        this.filter = filter;
        this.limit = limit;
        if (after == null) {
            moment = Long.MAX_VALUE;
            done = 0;
        } else if (after.matches("-?\\d{1,18}\\.\\d{1,9}")) {
            int point = after.indexOf('.');
            moment = Long.parseLong(after.substring(0, point));
            done = Integer.parseInt(after.substring(point + 1));
        } else {
            throw Failures.parameterInvalid("after", "is not one that a Link header gave")
                    .asException();
        }
    }

    void read(Timeline timeline) {
        int same = 0;
        long previous = Long.MAX_VALUE;
        for (int i = timeline.size() - 1; i >= 0; i--) {
            long at = timeline.occurredAt(i);
            same = at == previous ? same + 1 : 1;
            previous = at;
            boolean before = at > moment || at == moment && same <= done;
            if (before || !filter.takes(timeline, i)) {
                continue;
            }
            if (touches.size() == limit) {
                return;
            }
            touches.add(TouchView.of(timeline, i));
            next = at + "." + same;
        }
        next = null;
    }

    List<TouchView> touches() {
        return touches;
    }

    /** Returns where the next page goes on; null when this is the last. */
    String next() {
        return next;
    }
}
