package halte.segmentation.needs;

import halte.model.Text;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the groups: segments, bands, and values that customers have, in the order given. Their names do not depend on that order. */
final class LongList {

    private static final int LONGEST_TITLE = 60;

    private record Named(String key, Group group) {}

    private final TraitTable population;
    private final List<Named> found = new ArrayList<>();
    private int dropped;

    LongList(TraitTable population, List<GroupSource> sources) {
        this.population = population;
        for (int trait = 0; trait < sources.size(); trait++) {
            add(sources.get(trait), trait);
        }
        if (found.size() > GroupReader.MOST) {
            dropped += found.size() - GroupReader.MOST;
            found.subList(GroupReader.MOST, found.size()).clear();
        }
    }

    private void add(GroupSource source, int trait) {
        if (source.segment() != null) {
            add(source, source.segment(), source.title(), trait, null, new double[] {0.5, Double.POSITIVE_INFINITY});
        } else if (!source.cuts().isEmpty()) {
            bands(source, trait);
        } else {
            values(source, trait);
        }
    }

    private void bands(GroupSource source, int trait) {
        for (int i = 0; i <= source.cuts().size(); i++) {
            double from = i == 0 ? Double.NEGATIVE_INFINITY : source.cuts().get(i - 1);
            double below = i == source.cuts().size()
                    ? Double.POSITIVE_INFINITY
                    : source.cuts().get(i);
            Text title = Words.range(from, below);
            add(source, title.en(), title, trait, null, new double[] {from, below});
        }
    }

    private void values(GroupSource source, int trait) {
        TraitColumn column = population.columns().get(trait);
        Map<String, Integer> counts = new HashMap<>();
        for (int row = 0; row < column.size(); row++) {
            String value = column.text(row);
            if (value != null && !value.isBlank()) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        dropped += Math.max(0, counts.size() - GroupReader.MOST);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(GroupReader.MOST)
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> add(
                        source, each.getKey(), shortened(each.getKey()), trait, each.getKey(), new double[] {0, 0}));
    }

    private static Text shortened(String value) {
        return Text.of(value.length() <= LONGEST_TITLE ? value : value.substring(0, LONGEST_TITLE) + "…");
    }

    private void add(GroupSource source, String name, Text title, int trait, String value, double[] range) {
        Text full =
                source.segment() != null || source.title() == null ? title : Words.join(": ", source.title(), title);
        String id = Names.slug(source.segment() != null || source.title() == null ? name : full.en());
        found.add(new Named(source.key() + " " + name, new Group(id, full, trait, value, range[0], range[1])));
    }

    List<Group> groups() {
        Names names = new Names();
        Map<Named, String> ids = new HashMap<>();
        found.stream()
                .sorted(Comparator.<Named, String>comparing(
                                named -> named.group().id())
                        .thenComparing(Named::key))
                .forEach(named -> ids.put(named, names.unique(named.group().id())));
        return found.stream().map(named -> named.group().named(ids.get(named))).toList();
    }

    /** Returns how many values were too many to be groups. */
    int dropped() {
        return dropped;
    }
}
