package halte.segmentation.stage;

import halte.journey.api.Evidence;
import halte.journey.api.Stage;
import halte.journey.api.StageModel;
import halte.model.TouchType;
import halte.trait.api.Timeline;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes through a customer's past from one change of the evidence to the next, and on until time changes nothing any longer. */
final class Walk implements Evidence {

    private static final long DAY = 86_400_000L;

    private final StageModel model;
    private final StageSettings settings;
    private final List<Stage> stages;
    private final Map<String, Integer> speaking = new HashMap<>();
    private final Past[] touches;
    private final Past orders;
    private final int[] lasting;
    private final double[] strengths;
    private final Spells spells = new Spells();

    Walk(StageModel model, StageSettings settings) {
        this.model = model;
        this.settings = settings;
        this.stages = settings.stages();
        this.touches = new Past[stages.size()];
        for (int i = 0; i < touches.length; i++) {
            touches[i] = new Past(rings(stages.get(i)));
            for (String type : stages.get(i).types()) {
                speaking.put(type, i);
            }
        }
        int[] after = stages.stream()
                .mapToInt(Stage::afterOrder)
                .filter(days -> days > 0)
                .toArray();
        this.orders =
                new Past(Arrays.stream(after).mapToLong(days -> days * DAY).toArray());
        this.lasting = new int[stages.size()];
        this.strengths = new double[stages.size()];
        int next = 0;
        for (int i = 0; i < lasting.length; i++) {
            lasting[i] = stages.get(i).settled() ? -1 : next++;
        }
    }

    private static long[] rings(Stage stage) {
        long[] rings = new long[StageTraits.RINGS];
        for (int ring = 0; ring < rings.length; ring++) {
            rings[ring] = (ring + 1) * stage.halfLife() * DAY;
        }
        return rings;
    }

    Spells spells() {
        return spells;
    }

    void follow(Timeline timeline) {
        read(timeline);
        long now = timeline.occurredAt(0);
        long since = now;
        int stage = at(now);
        int seen = 0;
        for (long next = next(); next != Long.MAX_VALUE; next = next()) {
            now = next;
            int then = at(now);
            if (then != stage) {
                spells.add(stage, then, (seen >> stage & 1) == 0, Spells.midnight(since), Spells.midnight(now));
                seen |= 1 << stage;
                stage = then;
                since = now;
            }
        }
        spells.add(stage, stage, (seen >> stage & 1) == 0, Spells.midnight(since), Spells.OPEN);
    }

    private void read(Timeline timeline) {
        orders.clear();
        for (Past past : touches) {
            past.clear();
        }
        for (int i = 0; i < timeline.size(); i++) {
            String type = timeline.type(i);
            Integer stage = speaking.get(type);
            if (stage != null) {
                touches[stage].add(timeline.occurredAt(i));
            }
            if (type.equals(TouchType.ORDER)) {
                orders.add(timeline.occurredAt(i));
            }
        }
    }

    private int at(long now) {
        int before = orders.reached();
        orders.reach(now);
        boolean ordered = orders.reached() > before;
        for (int i = 0; i < touches.length; i++) {
            boolean changed = touches[i].reach(now);
            if (ordered && lasting[i] < 0) {
                touches[i].settle(orders.latest());
                changed = true;
            }
            if (changed) {
                strengths[i] = counting(i) / stages.get(i).enough();
            }
        }
        int stage = model.decide(this);
        return stage == StageModel.NONE ? stages.size() : stage;
    }

    private long next() {
        long next = orders.next();
        for (Past past : touches) {
            next = Math.min(next, past.next());
        }
        return next;
    }

    private double counting(int stage) {
        double counting = 0;
        int before = 0;
        for (int ring = 0; ring < StageTraits.RINGS; ring++) {
            int within = touches[stage].within(ring);
            counting += (within - before) / (double) (1 << ring);
            before = within;
        }
        return counting;
    }

    @Override
    public double strength(int stage) {
        return strengths[stage];
    }

    @Override
    public boolean afterOrder(int stage) {
        return lasting[stage] >= 0 && orders() >= settings.orders() && orders.within(lasting[stage]) > 0;
    }

    @Override
    public int orders() {
        return orders.reached();
    }
}
