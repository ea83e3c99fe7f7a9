package halte.segmentation.channel;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.model.Text;
import halte.model.TouchType;
import halte.segmentation.api.SegmentRef;
import halte.trait.api.TraitDeclarations;
import halte.trait.api.Window;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a segmentation asks for.
 *
 * @param channels the channels
 * @param by the types of touches that show a preference
 * @param sure how sure a preference must be, above 0.5 and below 1
 * @param least fewer days of contact than this show nothing
 * @param window over which time touches count
 * @param response within how many days an order counts as an answer to a click
 * @param importance the question of a survey about how important a channel is, or null
 * @param groups the declared traits by whose values shares are told
 * @param segments the segments whose shares are told
 * @param purpose the consent purpose needed to look at a customer at all, or null
 */
record ChannelParameters(
        List<Channel> channels,
        Set<String> by,
        double sure,
        int least,
        Window window,
        int response,
        String importance,
        List<String> groups,
        List<SegmentRef> segments,
        String purpose) {

    /** What a company does, and answers, which come through the channel in which it asked. */
    private static final Set<String> NOT_OWN =
            Set.of("advertisement-view", "email-sent", "survey-answer", TouchType.REFUND);

    private static final Map<String, Text> TITLES = Map.of(
            "web", new Text("web", "web"),
            "app", new Text("app", "app"),
            "email", new Text("e-mail", "e-mail"),
            "store", new Text("store", "winkel"),
            "phone", new Text("phone", "telefoon"),
            "social", new Text("social media", "sociale media"));
    private static final List<String> USUAL = List.of("web", "app", "email", "store", "phone", "social");
    private static final Set<String> KNOWN = Set.of(
            "channels",
            "by",
            "sure",
            "least",
            "window",
            "response-days",
            "importance",
            "consents",
            "groups",
            "segments",
            "purpose");
    private static final int MOST_CHANNELS = 20;
    private static final int MOST_GROUPS = 20;

    /**
     * Reads the parameters.
     *
     * @throws HalteException naming the wrong one
     */
    static ChannelParameters read(Parameters all) {
        all.allow(KNOWN);
        double sure = all.number("sure", 0.9);
        if (!(sure > 0.5 && sure < 1)) {
            throw all.invalid("sure", "must be above 0.5 and below 1");
        }
        return new ChannelParameters(
                channels(all),
                by(all),
                sure,
                whole(all, "least", 3, 1000),
                all.has("window") ? TraitDeclarations.window(all.tree("window")) : Window.lastDays(365),
                whole(all, "response-days", 7, 365),
                all.text("importance", null),
                groups(all),
                all.texts("segments").stream().map(SegmentRef::of).distinct().toList(),
                all.text("purpose", null));
    }

    private static List<Channel> channels(Parameters all) {
        List<String> names = all.has("channels") ? all.texts("channels") : USUAL;
        Parameters consents = all.has("consents") ? all.tree("consents") : Parameters.NONE;
        consents.allow(Set.copyOf(new HashSet<>(names)));
        List<Channel> channels = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String name : names) {
            String id = id(name);
            if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || !ids.add(id)) {
                throw all.invalid("channels", "must be different names with letters or digits");
            }
            channels.add(new Channel(name, id, TITLES.getOrDefault(name, Text.of(name)), consents.text(name, null)));
        }
        if (channels.size() < 2 || channels.size() > MOST_CHANNELS) {
            throw all.invalid("channels", "must be from 2 to " + MOST_CHANNELS);
        }
        return List.copyOf(channels);
    }

    static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static Set<String> by(Parameters all) {
        if (!all.has("by")) {
            return TouchType.SHIPPED.stream()
                    .map(TouchType::name)
                    .filter(name -> !NOT_OWN.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> by = new TreeSet<>(all.texts("by"));
        if (by.isEmpty()) {
            throw all.invalid("by", "must name at least one type of touches");
        }
        return by;
    }

    private static List<String> groups(Parameters all) {
        List<String> groups = all.texts("groups").stream().distinct().toList();
        if (groups.size() > MOST_GROUPS) {
            throw all.invalid("groups", "must be at most " + MOST_GROUPS);
        }
        return groups;
    }

    private static int whole(Parameters all, String name, int usual, int most) {
        int value = all.whole(name, usual);
        if (value < 1 || value > most) {
            throw all.invalid(name, "must be from 1 to " + most);
        }
        return value;
    }
}
