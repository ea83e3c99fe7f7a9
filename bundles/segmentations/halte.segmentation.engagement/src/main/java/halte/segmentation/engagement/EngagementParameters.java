package halte.segmentation.engagement;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.model.TouchType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a segmentation asks for.
 *
 * @param touches the types of touches that a customer makes himself; orders always among them
 * @param channels the channels that are counted one by one
 * @param bands how many frequency bands are learned
 * @param cuts where bands begin, in touches per 30 days, ascending; empty to learn them
 * @param activeDays who touched within so many days is still active
 * @param silence when somebody has fallen silent
 * @param steadyWithin the change per 30 days, as a share of his own mean, below which a customer is steady
 * @param help when a new customer needs help
 * @param earlyDays for how long a customer is new
 * @param purpose the consent purpose needed, or null
 */
record EngagementParameters(
        Set<String> touches,
        List<String> channels,
        int bands,
        List<Double> cuts,
        int activeDays,
        Silence silence,
        double steadyWithin,
        Help help,
        int earlyDays,
        String purpose) {

    private static final Set<String> NOT_OWN = Set.of("advertisement-view", "email-sent", TouchType.REFUND);
    private static final List<String> CHANNELS = List.of("web", "app", "email", "store", "phone", "social");
    private static final Set<String> KNOWN = Set.of(
            "touches",
            "channels",
            "bands",
            "cuts",
            "active-days",
            "silent-deviations",
            "silent-days",
            "steady-within",
            "help",
            "early-days",
            "purpose");

    /**
     * When somebody has fallen silent.
     *
     * @param deviations so many standard deviations longer than his mean gap
     * @param days and at least so many days
     */
    record Silence(double deviations, double days) {}

    /**
     * Reads the parameters.
     *
     * @throws HalteException naming the wrong one
     */
    static EngagementParameters read(Parameters all) {
        all.allow(KNOWN);
        return new EngagementParameters(
                touches(all),
                channels(all),
                whole(all, "bands", 3, 2, 10),
                cuts(all),
                whole(all, "active-days", 90, 1, 730),
                new Silence(number(all, "silent-deviations", 2, 20), number(all, "silent-days", 14, 730)),
                number(all, "steady-within", 0.1, 10),
                Help.read(all),
                whole(all, "early-days", 30, 15, 180),
                all.text("purpose", null));
    }

    private static Set<String> touches(Parameters all) {
        Set<String> touches = all.has("touches")
                ? new TreeSet<>(all.texts("touches"))
                : TouchType.SHIPPED.stream()
                        .map(TouchType::name)
                        .filter(name -> !NOT_OWN.contains(name))
                        .collect(Collectors.toCollection(TreeSet::new));
        touches.add(TouchType.ORDER);
        return Set.copyOf(touches);
    }

    private static List<String> channels(Parameters all) {
        List<String> channels = all.has("channels") ? all.texts("channels") : CHANNELS;
        Set<String> ids = new HashSet<>();
        for (String channel : channels) {
            if (!Channels.id(channel).matches("[a-z0-9]+(-[a-z0-9]+)*") || !ids.add(Channels.id(channel))) {
                throw all.invalid("channels", "must be different names with letters or digits");
            }
        }
        return List.copyOf(channels);
    }

    private static List<Double> cuts(Parameters all) {
        double[] cuts = all.numbers("cuts");
        for (int i = 0; i < cuts.length; i++) {
            if (!(cuts[i] > (i == 0 ? 0 : cuts[i - 1])) || Double.isInfinite(cuts[i])) {
                throw all.invalid("cuts", "must be above 0 and ascend");
            }
        }
        if (cuts.length > 9) {
            throw all.invalid("cuts", "must be at most 9");
        }
        return Arrays.stream(cuts).boxed().toList();
    }

    private static int whole(Parameters all, String name, int usual, int least, int most) {
        int value = all.whole(name, usual);
        if (value < least || value > most) {
            throw all.invalid(name, "must be from " + least + " to " + most);
        }
        return value;
    }

    private static double number(Parameters all, String name, double usual, double most) {
        double value = all.number(name, usual);
        if (!(value >= 0 && value <= most)) {
            throw all.invalid(name, "must be from 0 to " + (int) most);
        }
        return value;
    }
}
