package halte.segmentation.needs;

import halte.model.Text;
import halte.segmentation.api.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What the long list became: a few merged groups, each with the groups that went into it. */
final class Merged {

    private static final int MOST_TITLES = 3;

    private final List<Group> groups;
    private final int[] of;
    private final List<Segment> segments = new ArrayList<>();
    private final long[] unions;

    /**
     * Names the merged groups: after the largest group that went into each, so that a name stays when a small group changes sides.
     *
     * @param numbers the merged group of each group that takes part
     */
    Merged(List<Group> groups, Gathering gathered, Comparison comparison, int[] numbers) {
        this.groups = groups;
        int count = IntStream.of(numbers).max().orElse(-1) + 1;
        this.of = IntStream.range(0, groups.size())
                .map(group -> comparison.place(group) < 0 ? -1 : numbers[comparison.place(group)])
                .toArray();
        this.unions = new long[count];
        for (int group = 0; group < of.length; group++) {
            if (of[group] >= 0) {
                unions[of[group]] |= 1L << group;
            }
        }
        Names names = new Names();
        for (int merged = 0; merged < count; merged++) {
            segments.add(segment(members(merged), gathered, names));
        }
    }

    private Segment segment(List<Integer> members, Gathering gathered, Names names) {
        Group largest = groups.get(members.stream()
                .min(Comparator.comparingInt((Integer group) -> -gathered.members(group))
                        .thenComparing(group -> groups.get(group).id()))
                .orElseThrow());
        List<Text> titles =
                members.stream().map(group -> groups.get(group).title()).toList();
        if (members.size() == 1) {
            return new Segment(
                    names.unique(largest.id()),
                    largest.title(),
                    Words.say("{0}: a group on its own", "{0}: een groep op zichzelf", largest.title()));
        }
        Text title = titles.size() <= MOST_TITLES
                ? Words.joined(" + ", titles)
                : Words.say(
                        "{0} + {1} more",
                        "{0} + nog {1}",
                        Words.joined(" + ", titles.subList(0, MOST_TITLES)),
                        titles.size() - MOST_TITLES);
        return new Segment(
                names.unique(largest.id() + "-and-alike"),
                title,
                Words.say(
                        "Groups with overlapping needs: {0}",
                        "Groepen met overlappende behoeftes: {0}", Words.joined(", ", titles)));
    }

    /** Returns the groups of the long list that went into a merged one. */
    List<Integer> members(int merged) {
        return IntStream.range(0, of.length)
                .filter(group -> of[group] == merged)
                .boxed()
                .toList();
    }

    /** Returns the merged group of a group; negative when too little is known of it. */
    int of(int group) {
        return of[group];
    }

    int[] of() {
        return of;
    }

    List<Segment> segments() {
        return segments;
    }

    int size() {
        return unions.length;
    }

    long[] unions() {
        return unions;
    }
}
