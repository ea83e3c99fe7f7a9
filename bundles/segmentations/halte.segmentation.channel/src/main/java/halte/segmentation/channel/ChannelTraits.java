package halte.segmentation.channel;

import halte.model.TouchType;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The traits that are looked at, and where they stand in a row. */
final class ChannelTraits {

    private static final Set<String> SENT = Set.of("email-sent", "advertisement-view");
    private static final Set<String> OPENED = Set.of("email-opened");
    private static final Set<String> CLICKED = Set.of("email-clicked", "offer-click");

    /**
     * Where the traits of a channel stand.
     *
     * @param days on how many days he was in touch
     * @param orders the orders
     * @param answers the survey answers
     * @param sent what was sent
     * @param opened what was opened
     * @param clicked what was clicked
     * @param ordered 1 when an order followed a click
     * @param consent missing when he did not consent; negative when none is needed
     * @param importance what he said in a survey; negative when nobody was asked
     */
    record Positions(
            int days,
            int orders,
            int answers,
            int sent,
            int opened,
            int clicked,
            int ordered,
            int consent,
            int importance) {}

    private final ChannelParameters wanted;
    private final List<TraitDeclaration> declared = new ArrayList<>();
    private final List<Positions> channels = new ArrayList<>();
    private final int groups;

    ChannelTraits(ChannelParameters wanted) {
        this.wanted = wanted;
        wanted.channels().forEach(channel -> channels.add(add(channel)));
        this.groups = declared.size();
        for (int i = 0; i < wanted.groups().size(); i++) {
            declared.add(TraitDeclaration.of(
                            "group-" + (i + 1),
                            Aggregate.DECLARED,
                            wanted.groups().get(i),
                            TouchFilter.ALL)
                    .needing(wanted.purpose()));
        }
        for (int i = 0; i < wanted.segments().size(); i++) {
            declared.add(TraitDeclaration.of(
                    "segment-" + (i + 1),
                    Aggregate.MEMBER,
                    wanted.segments().get(i).toString(),
                    TouchFilter.ALL));
        }
    }

    List<TraitDeclaration> declarations() {
        return List.copyOf(declared);
    }

    Positions of(int channel) {
        return channels.get(channel);
    }

    int group(int number) {
        return groups + number;
    }

    int segment(int number) {
        return groups + wanted.groups().size() + number;
    }

    String name(int position) {
        return declared.get(position).name();
    }

    private Positions add(Channel channel) {
        return new Positions(
                days("days-by-", wanted.by(), channel),
                count("orders-by-", Set.of(TouchType.ORDER), channel),
                count("answers-by-", Set.of("survey-answer"), channel),
                count("sent-by-", SENT, channel),
                count("opened-by-", OPENED, channel),
                count("clicked-by-", CLICKED, channel),
                ordered(channel),
                channel.purpose() == null
                        ? -1
                        : add(TraitDeclaration.of("may-use-" + channel.id(), Aggregate.COUNT, null, TouchFilter.ALL)
                                .needing(channel.purpose())),
                wanted.importance() == null ? -1 : importance(channel));
    }

    private int count(String name, Set<String> types, Channel channel) {
        return add(TraitDeclaration.of(name + channel.id(), Aggregate.COUNT, null, in(types, channel))
                .over(wanted.window())
                .in("touches")
                .needing(wanted.purpose()));
    }

    /** A visit to a site has many touches and one to a store a single one, so that days tell more than touches. */
    private int days(String name, Set<String> types, Channel channel) {
        return add(TraitDeclaration.of(name + channel.id(), Aggregate.ACTIVE_DAYS, null, in(types, channel))
                .over(wanted.window())
                .in("days")
                .needing(wanted.purpose()));
    }

    private int ordered(Channel channel) {
        return add(new TraitDeclaration(
                "ordered-after-" + channel.id(),
                Aggregate.SEQUENCE,
                null,
                in(CLICKED, channel),
                wanted.window(),
                TouchFilter.types(TouchType.ORDER),
                Duration.ofDays(wanted.response()),
                null,
                wanted.purpose()));
    }

    private int importance(Channel channel) {
        Map<String, Set<String>> asked =
                Map.of("question", Set.of(wanted.importance()), "about", Set.of(channel.name()));
        TouchFilter filter = new TouchFilter(Set.of("survey-answer"), null, null, null, null, null, asked);
        return add(TraitDeclaration.of("importance-of-" + channel.id(), Aggregate.LAST, "rating", filter)
                .over(Window.ALL)
                .needing(wanted.purpose()));
    }

    private static TouchFilter in(Set<String> types, Channel channel) {
        return new TouchFilter(types, Set.of(channel.name()), null, null, null, null, null);
    }

    private int add(TraitDeclaration trait) {
        declared.add(trait);
        return declared.size() - 1;
    }
}
