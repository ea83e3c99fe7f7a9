package halte.segmentation.engagement;

import halte.model.TouchType;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The traits that are looked at, and where they stand in a row. All begin with the first order, which is itself a touch. */
final class EngagementTraits {

    static final int AGE = 0;
    static final int TOUCHES = 1;
    static final int RECENT = 2;
    static final int QUIET = 3;
    static final int GAP = 4;
    static final int DEVIATION = 5;
    static final int DAYS = 6;
    static final int TREND = 7;
    static final int READING = 8;
    static final int TOPICS = 9;
    private static final int FIRST_SPAN = 10;

    private static final Window SINCE = new Window.SinceFirstOrder(null);

    private final EngagementParameters wanted;
    private final List<Integer> spans;
    private final List<TraitDeclaration> declarations;

    EngagementTraits(EngagementParameters wanted) {
        this.wanted = wanted;
        Set<Integer> days = new TreeSet<>();
        for (int horizon : Curve.HORIZONS) {
            days.add(horizon);
            days.add(horizon + wanted.activeDays());
        }
        days.addAll(EarlyRisk.AGES);
        days.add(wanted.earlyDays());
        days.add(wanted.earlyDays() + wanted.activeDays());
        this.spans = List.copyOf(days);
        this.declarations = declare();
    }

    List<TraitDeclaration> declarations() {
        return declarations;
    }

    /** Returns the position of the number of touches in so many days from the first order on. */
    int within(int days) {
        return FIRST_SPAN + spans.indexOf(days);
    }

    int channel(int number) {
        return FIRST_SPAN + spans.size() + number;
    }

    private List<TraitDeclaration> declare() {
        TouchFilter reading = types(wanted.help().types(), null);
        Window today = new Window.Last(wanted.help().today());
        List<TraitDeclaration> all = new ArrayList<>(List.of(
                TraitDeclaration.of("first-order", Aggregate.DAYS_SINCE_FIRST, null, TouchFilter.types(TouchType.ORDER))
                        .in("days"),
                own("touches", Aggregate.COUNT),
                own("recent-touches", Aggregate.COUNT).over(Window.lastDays(wanted.activeDays())),
                own("silence", Aggregate.DAYS_SINCE).in("days"),
                own("mean-gap", Aggregate.MEAN_GAP).in("days"),
                own("gap-deviation", Aggregate.GAP_DEVIATION).in("days"),
                own("active-days", Aggregate.ACTIVE_DAYS).in("days"),
                own("trend", Aggregate.TREND),
                TraitDeclaration.of("help-reading", Aggregate.SUM, "duration", reading)
                        .over(today)
                        .in("seconds"),
                TraitDeclaration.of("help-topics", Aggregate.LIST, wanted.help().topic(), reading)
                        .over(today)));
        for (int days : spans) {
            all.add(own("touches-within-" + days, Aggregate.COUNT)
                    .over(new Window.SinceFirstOrder(Duration.ofDays(days))));
        }
        for (String channel : wanted.channels()) {
            all.add(TraitDeclaration.of(
                            "touches-by-" + Channels.id(channel),
                            Aggregate.COUNT,
                            null,
                            types(wanted.touches(), Set.of(channel)))
                    .over(SINCE));
        }
        return all.stream().map(trait -> trait.needing(wanted.purpose())).toList();
    }

    private TraitDeclaration own(String name, Aggregate aggregate) {
        return TraitDeclaration.of(name, aggregate, null, types(wanted.touches(), null))
                .over(SINCE);
    }

    private static TouchFilter types(Set<String> types, Set<String> channels) {
        return new TouchFilter(types, channels, null, null, null, null, null);
    }
}
