package halte.segmentation.touchpoint;

import halte.model.Decimals;
import halte.model.TouchType;
import halte.segmentation.api.Touchpoints;
import halte.trait.api.Timeline;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How touchpoints are used, of some customers. What belongs to the customer at hand is kept in arrays that are used again. */
public final class Uses {

    static final String ANSWER = "survey-answer";
    static final int MOST = 1_000;

    private static final long WAY = Duration.ofDays(Touchpoints.WAY_DAYS).toMillis();

    private final Places places;
    private final long from;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Use> uses = new LinkedHashMap<>();
    final double[] buyers;
    private boolean more;

    private Use[] byIndex = new Use[16];
    private int[] touched = new int[16];
    private int[] touches = new int[16];
    private int[] ratings = new int[16];
    private double[] rated = new double[16];
    private long[] last = new long[16];
    private boolean[] way = new boolean[16];
    private int number;

    Uses(Places places, long from) {
        this.places = places;
        this.from = from;
        this.buyers = new double[places.width()];
    }

    Map<String, Use> all() {
        return uses;
    }

    /** Tells whether there are more touchpoints than could be looked at. */
    boolean more() {
        return more;
    }

    void add(Timeline timeline) {
        int row = places.row(timeline.customer());
        if (row < 0) {
            return;
        }
        number = 0;
        boolean bought = false;
        for (int position = 0; position < timeline.size(); position++) {
            if (timeline.occurredAt(position) >= from) {
                bought |= follow(timeline, position);
            }
        }
        close(row, bought);
    }

    private boolean follow(Timeline timeline, int position) {
        String type = timeline.type(position);
        boolean order = type.equals(TouchType.ORDER);
        boolean bought = order && timeline.net(position) > 0;
        if (bought) {
            look(timeline.occurredAt(position) - WAY);
        }
        String name = timeline.touchpoint(position);
        int at = name == null ? -1 : find(name);
        if (at >= 0) {
            use(timeline, position, at, order || type.equals(TouchType.REFUND));
        }
        return bought;
    }

    /** Marks what was used since a moment as on the way to an order. */
    private void look(long since) {
        for (int i = 0; i < number; i++) {
            way[touched[i]] |= last[touched[i]] >= since;
        }
    }

    private void use(Timeline timeline, int position, int at, boolean money) {
        if (touches[at]++ == 0) {
            touched[number++] = at;
            last[at] = Long.MIN_VALUE;
        }
        if (!money) {
            last[at] = timeline.occurredAt(position);
        }
        long rating = timeline.rating(position);
        if (rating != Decimals.MISSING && !timeline.type(position).equals(ANSWER)) {
            ratings[at]++;
            rated[at] += Decimals.toDouble(rating);
        }
    }

    private int find(String name) {
        Integer known = index.get(name);
        if (known != null) {
            return known;
        }
        if (uses.size() == MOST) {
            more = true;
            return -1;
        }
        int at = index.size();
        index.put(name, at);
        if (at == byIndex.length) {
            grow();
        }
        byIndex[at] = new Use(places.width());
        uses.put(name, byIndex[at]);
        return at;
    }

    private void grow() {
        int size = byIndex.length * 2;
        byIndex = Arrays.copyOf(byIndex, size);
        touched = Arrays.copyOf(touched, size);
        touches = Arrays.copyOf(touches, size);
        ratings = Arrays.copyOf(ratings, size);
        rated = Arrays.copyOf(rated, size);
        last = Arrays.copyOf(last, size);
        way = Arrays.copyOf(way, size);
    }

    private void close(int row, boolean bought) {
        for (int i = 0; i < number; i++) {
            int at = touched[i];
            Use use = byIndex[at];
            use.touches.add(places, row, touches[at]);
            if (ratings[at] > 0) {
                use.ratings.add(places, row, rated[at] / ratings[at]);
            }
            if (way[at]) {
                count(use.onTheWay, row);
            }
            touches[at] = 0;
            ratings[at] = 0;
            rated[at] = 0;
            way[at] = false;
        }
        if (bought) {
            count(buyers, row);
        }
    }

    private void count(double[] sums, int row) {
        for (int i = places.starts()[row]; i < places.starts()[row + 1]; i++) {
            sums[places.positions()[i]]++;
        }
        sums[places.segments()]++;
    }

    Uses plus(Uses other) {
        other.uses.forEach((name, use) -> {
            int at = find(name);
            if (at >= 0) {
                byIndex[at].plus(use);
            }
        });
        for (int i = 0; i < buyers.length; i++) {
            buyers[i] += other.buyers[i];
        }
        more |= other.more;
        return this;
    }
}
