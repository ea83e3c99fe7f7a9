package halte.segmentation.demographic;

import halte.model.Text;
import halte.segmentation.demographic.Dimension.Band;
import halte.segmentation.demographic.Dimension.Named;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the groups of one dimension. */
final class GroupFit {

    /** The fewest values from which bands are learned. */
    static final int FEWEST = 50;

    private static final int MOST = 50;
    private static final int LEARNED = 5;

    private final DemographicParameters wanted;
    private final TraitTable population;
    private final int year;
    private final List<Text> findings;

    GroupFit(DemographicParameters wanted, TraitTable population, int year, List<Text> findings) {
        this.wanted = wanted;
        this.population = population;
        this.year = year;
        this.findings = findings;
    }

    Grouping fit(int trait) {
        Dimension dimension = wanted.all().get(trait);
        List<Group> groups = new ArrayList<>(
                dimension.kind() == Kind.CATEGORY ? categories(dimension, trait) : bands(dimension, trait));
        if (wanted.missing()) {
            groups.add(Group.unknown());
        }
        return new Grouping(dimension, trait, year, groups);
    }

    private List<Group> bands(Dimension dimension, int trait) {
        double[] known = numbers(dimension, trait);
        List<Band> bands = dimension.bands().isEmpty() ? learned(dimension, known) : dimension.bands();
        Names names = new Names();
        names.unique(Group.UNKNOWN);
        List<Group> groups = new ArrayList<>();
        for (Band band : bands) {
            String id = names.unique(Names.slug(dimension.kind(), band.from(), band.below()));
            Text title = band.title() == null ? Names.title(dimension.kind(), band.from(), band.below()) : band.title();
            groups.add(Group.band(id, title, band.from(), band.below()));
        }
        return groups;
    }

    private double[] numbers(Dimension dimension, int trait) {
        TraitTable.Cursor row = population.cursor();
        double[] known = new double[population.size()];
        int size = 0;
        int impossible = 0;
        for (int i = 0; i < population.size(); i++) {
            double number = Grouping.number(row.to(i), dimension.kind(), trait, year);
            if (dimension.kind().possible(number)) {
                known[size++] = number;
            } else if (!Double.isNaN(number)) {
                impossible++;
            }
        }
        Findings.known(findings, dimension, size, population.size());
        Findings.impossible(findings, dimension, impossible);
        return Arrays.copyOf(known, size);
    }

    /** Returns five bands with about as many customers in each, for want of others. */
    private List<Band> learned(Dimension dimension, double[] values) {
        Arrays.sort(values);
        double[] boundaries = new double[LEARNED - 1];
        int size = 0;
        for (int k = 1; k < LEARNED && values.length >= FEWEST; k++) {
            double boundary = values[(int) ((long) values.length * k / LEARNED)];
            if (boundary > (size == 0 ? values[0] : boundaries[size - 1])) {
                boundaries[size++] = boundary;
            }
        }
        if (size == 0 && values.length > 0) {
            findings.add(Findings.noBands(dimension, values.length));
        }
        return size == 0 ? List.of() : DimensionReader.between(Arrays.copyOf(boundaries, size));
    }

    private List<Group> categories(Dimension dimension, int trait) {
        Map<String, Integer> sizes = sizes(dimension, trait);
        Names names = new Names();
        names.unique(Group.OTHER);
        names.unique(Group.UNKNOWN);
        List<Group> groups = new ArrayList<>();
        for (Named named : dimension.values()) {
            if (named.of().stream()
                            .mapToInt(value -> sizes.getOrDefault(value, 0))
                            .sum()
                    >= wanted.floor()) {
                groups.add(Group.values(names.unique(named.id()), named.title(), named.of()));
                named.of().forEach(sizes::remove);
            }
        }
        List<String> frequent = frequent(dimension, sizes, MOST - groups.size());
        frequent.forEach(
                value -> groups.add(Group.values(names.unique(Names.slug(value)), title(value), List.of(value))));
        if (frequent.size() < sizes.size()) {
            groups.add(Group.other());
        }
        return groups;
    }

    private Map<String, Integer> sizes(Dimension dimension, int trait) {
        Map<String, Integer> sizes = new HashMap<>();
        TraitTable.Cursor row = population.cursor();
        int known = 0;
        for (int i = 0; i < population.size(); i++) {
            String value = Grouping.value(row.to(i), trait);
            if (value != null) {
                sizes.merge(value, 1, Integer::sum);
                known++;
            }
        }
        Findings.known(findings, dimension, known, population.size());
        return new TreeMap<>(sizes);
    }

    private List<String> frequent(Dimension dimension, Map<String, Integer> sizes, int most) {
        Set<String> named =
                dimension.values().stream().flatMap(one -> one.of().stream()).collect(Collectors.toSet());
        return sizes.entrySet().stream()
                .filter(entry -> entry.getValue() >= wanted.floor() && !named.contains(entry.getKey()))
                .sorted(Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Text title(String value) {
        return Text.of(value.length() <= 60 ? value : value.substring(0, 60) + "…");
    }
}
