package halte.segmentation.touchpoint;

import halte.model.Interval;
import halte.segmentation.Population;
import halte.segmentation.Seen;
import halte.segmentation.api.Segment;
import halte.segmentation.api.Touchpoints;
import halte.segmentation.api.Touchpoints.Cell;
import halte.segmentation.api.Touchpoints.Group;
import halte.segmentation.api.Touchpoints.Question;
import halte.segmentation.api.Touchpoints.Scale;
import halte.segmentation.api.Touchpoints.Score;
import halte.segmentation.api.Touchpoints.Split;
import halte.segmentation.api.Touchpoints.Touchpoint;
import halte.segmentation.statistics.Shares;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Puts touchpoints beside segments. */
public final class Board {

    private final Question question;
    private final Places places;
    private final List<Segment> segments;
    private final boolean[] sufficient;
    private final long least;

    /**
     * Begins.
     *
     * @param question what to look at
     * @param places who is in which segment
     * @param segments the segments
     * @param sufficient by segment whether its data suffices
     * @param least how many must have rated a touchpoint for it to split
     */
    public Board(Question question, Places places, List<Segment> segments, boolean[] sufficient, long least) {
        this.question = question;
        this.places = places;
        this.segments = segments;
        this.sufficient = sufficient;
        this.least = least;
    }

    /** Looks, with a pass over all timelines and some more for what surveys asked. */
    public Touchpoints look(Population population, Instant at) {
        Instant from = question.days() == null ? null : at.minus(Duration.ofDays(question.days()));
        Survey survey = new Survey(question, places);
        UsesFold fold = new UsesFold(places, from == null ? Long.MIN_VALUE : from.toEpochMilli() + 1);
        Seen seen = population.with(survey.subjects(), List.of(fold), at);
        Uses uses = (Uses) seen.measures().get(0);
        List<String> names = uses.all().entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Use>>comparingLong(
                                each -> -each.getValue().touches.everybody())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        List<String> told = names.subList(0, Math.min(names.size(), Touchpoints.MOST));
        Map<String, Said> said = survey.read(seen.table(), told, traits -> population.with(traits, at));
        List<Group> groups = groups(uses);
        List<Touchpoint> touchpoints = touchpoints(told, uses, said);
        int left = names.size() - told.size() + (uses.more() ? 1 : 0);
        Touchpoints open = new Touchpoints(at, from, groups, touchpoints, left, List.of());
        return new Touchpoints(
                at, from, groups, touchpoints, left, new TouchpointFindings(open, question.scale() == null).all());
    }

    private List<Group> groups(Uses uses) {
        int[] members = new int[segments.size()];
        for (int position : places.positions()) {
            members[position]++;
        }
        return IntStream.range(0, members.length)
                .mapToObj(i -> new Group(segments.get(i), members[i], (long) uses.buyers[i], sufficient[i]))
                .toList();
    }

    private List<Touchpoint> touchpoints(List<String> told, Uses uses, Map<String, Said> said) {
        Splits splits = new Splits(sufficient, least);
        Map<String, Rated> rated = new HashMap<>();
        for (String name : told) {
            Rated one = Rated.of(uses.all().get(name), said.get(name), question.scale());
            rated.put(name, one);
            if (one.scale() != null) {
                splits.look(name, one.sums(), one.scale().middle());
            }
        }
        Map<String, List<Split>> found = splits.found();
        long[] members = members();
        return told.stream()
                .map(name -> {
                    Line line = new Line(uses.all().get(name), said.get(name), rated.get(name), members, uses.buyers);
                    return line.touchpoint(name, found.getOrDefault(name, List.of()));
                })
                .toList();
    }

    private long[] members() {
        long[] members = new long[places.width()];
        for (int position : places.positions()) {
            members[position]++;
        }
        members[places.segments()] = places.table().size();
        return members;
    }

    /** The ratings of a touchpoint that count, whose they are, and their scale. */
    private record Rated(Sums sums, String by, Scale scale) {

        static Rated of(Use use, Said said, Scale wanted) {
            boolean survey = said != null && said.ratings.everybody() > use.ratings.everybody();
            Sums sums = survey ? said.ratings : use.ratings;
            if (sums.everybody() == 0) {
                return new Rated(sums, null, null);
            }
            Scale scale = wanted == null ? Scales.of(sums.low, sums.high) : wanted;
            return new Rated(sums, survey ? "survey" : "touches", scale);
        }
    }

    /** A touchpoint with all that is known of it. */
    private record Line(Use use, Said said, Rated rated, long[] members, double[] buyers) {

        Touchpoint touchpoint(String name, List<Split> splits) {
            int last = members.length - 1;
            List<Cell> cells = IntStream.range(0, last).mapToObj(this::cell).toList();
            return new Touchpoint(name, rated.scale, rated.by, cell(last), cells, splits);
        }

        private Cell cell(int position) {
            return new Cell(
                    share(use.touches.number[position], members[position]),
                    (long) use.touches.sum[position],
                    rated.sums.score(position),
                    said == null ? new Score(0, Double.NaN, Interval.UNKNOWN) : said.importance.score(position),
                    share(use.onTheWay[position], (long) buyers[position]),
                    said == null ? List.of() : said.motives(position));
        }

        private static Score share(double part, long number) {
            double share = Shares.of((long) part, number);
            return new Score(number, share, Interval.wilson(share, number));
        }
    }
}
