package halte.segmentation.demographic;

import halte.model.Text;
import halte.segmentation.api.Table;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds the groups, the segments made of them, and the differences within. */
final class DemographicFit {

    /** The most segments of one view. */
    private static final int MOST = 1_000;

    private final DemographicParameters wanted;
    private final TraitTable population;
    private final int year;
    private final List<Text> findings = new ArrayList<>();

    DemographicFit(DemographicParameters wanted, TraitTable population, Instant at) {
        this.wanted = wanted;
        this.population = population;
        this.year = at.atZone(ZoneOffset.UTC).getYear();
    }

    DemographicModel fit() {
        GroupFit fit = new GroupFit(wanted, population, year, findings);
        List<Grouping> groupings =
                IntStream.range(0, wanted.all().size()).mapToObj(fit::fit).toList();
        List<View> views = views(groupings);
        DemographicModel bare = new DemographicModel(year, groupings, views, List.of(), List.of());
        List<Table> tables = new ArrayList<>();
        new Heterogeneity(wanted, population, groupings).look(views, bare.segments(), tables, findings);
        return new DemographicModel(year, groupings, views, List.copyOf(findings), List.copyOf(tables));
    }

    private List<View> views(List<Grouping> groupings) {
        int[] dimensions = IntStream.range(0, wanted.dimensions().size()).toArray();
        return wanted.cross()
                ? List.of(view(groupings, dimensions))
                : IntStream.of(dimensions)
                        .mapToObj(dimension -> view(groupings, dimension))
                        .toList();
    }

    private View view(List<Grouping> groupings, int... dimensions) {
        View all = new View(groupings, dimensions, new long[0]);
        Map<Long, Integer> cells = new TreeMap<>();
        TraitTable.Cursor row = population.cursor();
        for (int i = 0; i < population.size(); i++) {
            long key = all.key(row.to(i));
            if (key >= 0) {
                cells.merge(key, 1, Integer::sum);
            }
        }
        return new View(groupings, dimensions, large(cells, all.title()));
    }

    private long[] large(Map<Long, Integer> cells, Text title) {
        List<Map.Entry<Long, Integer>> large = cells.entrySet().stream()
                .filter(cell -> cell.getValue() >= wanted.floor())
                .sorted(Comparator.comparing((Map.Entry<Long, Integer> cell) -> -cell.getValue())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        long small = cells.values().stream()
                .filter(size -> size < wanted.floor())
                .mapToLong(size -> size)
                .sum();
        if (small > 0) {
            findings.add(Findings.belowFloor(title, small, wanted.floor()));
        }
        if (large.size() > MOST) {
            findings.add(Findings.tooManyCells(title, MOST));
        }
        return large.stream().limit(MOST).mapToLong(Map.Entry::getKey).sorted().toArray();
    }
}
