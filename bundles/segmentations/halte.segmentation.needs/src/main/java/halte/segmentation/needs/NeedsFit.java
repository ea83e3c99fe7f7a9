package halte.segmentation.needs;

import halte.model.Text;
import halte.segmentation.api.Segment;
import halte.trait.api.TraitTable;
import java.util.Arrays;
import java.util.List;

/** Measures what groups want, compares and merges them. */
final class NeedsFit {

    private final TraitTable population;
    private final NeedsParameters wanted;
    private final long seed;

    NeedsFit(TraitTable population, NeedsParameters wanted, long seed) {
        this.population = population;
        this.wanted = wanted;
        this.seed = seed;
    }

    NeedsModel fit() {
        Fitted fitted = fitted();
        Lineage lineage = new Lineage(fitted);
        NeedsModel.Learned learned = new NeedsModel.Learned(
                fitted.groups(),
                fitted.merged().of(),
                fitted.merged().segments(),
                Arrays.stream(fitted.mergedCells()).map(NeedCell::importances).toArray(double[][]::new),
                lineage.reasons());
        return new NeedsModel(wanted, learned, new Findings(fitted).all(), new AllTables(fitted, lineage).all());
    }

    Fitted fitted() {
        NeedsTraits traits = new NeedsTraits(wanted);
        LongList list = new LongList(population, wanted.groups());
        List<Group> groups = list.groups();
        Gathering gathered = new Gathering(population, groups, new NeedSpace(wanted, traits));
        NeedCell[][] cells = cells(gathered.answers());
        double[][][] draws = draws(groups.stream().map(Group::id).toList(), gathered.answers());
        List<Scope> scopes = Scope.all(wanted, cells, draws, ranks(groups));
        Scope scope = scopes.get(
                wanted.categories().size() == 1 ? 0 : wanted.merging().by() + 1);
        Choice choice = scope.comparison().size() == 0 ? null : scope.choices().wanted(wanted.merging());
        Merged merged =
                new Merged(groups, gathered, scope.comparison(), choice == null ? new int[0] : choice.numbers());
        Answers[] unions = gathered.unions(merged.unions());
        List<String> ids = merged.segments().stream().map(Segment::id).toList();
        return new Fitted(
                wanted,
                groups,
                list.dropped(),
                gathered,
                cells,
                draws,
                scopes,
                scope,
                choice,
                merged,
                cells(unions),
                draws(ids, unions),
                new Demography(gathered, traits, wanted, groups.size()));
    }

    /** Returns the place of each group among all names, so that equals do not depend on the order of the parameters. */
    private static int[] ranks(List<Group> groups) {
        List<String> names = groups.stream().map(Group::id).sorted().toList();
        return groups.stream().mapToInt(group -> names.indexOf(group.id())).toArray();
    }

    private NeedCell[][] cells(Answers[] answers) {
        return Arrays.stream(answers)
                .map(each -> each.cells(wanted.limits().answers()))
                .toArray(NeedCell[][]::new);
    }

    private double[][][] draws(List<String> ids, Answers[] answers) {
        return Draws.of(ids, answers, wanted.columns(), seed);
    }

    /** Says what a finding or table needs: the strongest needs of a group, each with its category. */
    static List<Text> strongest(NeedsParameters wanted, double[] needs, int most) {
        return java.util.stream.IntStream.range(0, needs.length)
                .filter(column -> needs[column] > 0)
                .boxed()
                .sorted(java.util.Comparator.comparingDouble((Integer column) -> -needs[column]))
                .limit(most)
                .map(column -> Words.need(wanted, column))
                .toList();
    }
}
