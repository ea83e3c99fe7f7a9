package halte.segmentation.micro;

import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.micro.cluster.Blocks;
import halte.segmentation.micro.cluster.Centres;
import halte.segmentation.micro.cluster.Draws;
import halte.segmentation.micro.cluster.Grouping;
import halte.segmentation.micro.cluster.KMeans;
import halte.segmentation.micro.cluster.Means;
import halte.segmentation.micro.pack.PackTrait;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Fits groups to a population. */
final class MicroFit {

    private static final int FEW = 1_000;

    private final MicroParameters wanted;
    private final TraitTable population;
    private final List<TraitColumn> columns;
    private final long seed;
    private final List<Text> findings = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    MicroFit(MicroParameters wanted, TraitTable population, long seed) {
        this.wanted = wanted;
        this.population = population;
        this.columns = population.columns();
        this.seed = seed;
    }

    MicroModel fit() {
        int most = wanted.effort().sample();
        int[] everybody = Draws.all(population.size());
        List<Prepared> prepared = prepare(Draws.sample(everybody, most, Draws.apart(seed, 0)));
        Space all = space(prepared);
        int[] known = known(all);
        int[] sample = Draws.sample(known, most, Draws.apart(seed, 5));
        int[] few = Draws.sample(sample, FEW, Draws.apart(seed, 6));
        Duplicates duplicates = new Duplicates(
                prepared,
                all.features(),
                all.points(columns, few),
                wanted.limits().duplicate());
        Space space = new Space(duplicates.kept());
        tables.add(TraitsTable.of(duplicates.prepared()));
        findings.addAll(Findings.traits(duplicates.prepared(), space.width()));
        findings.addAll(Findings.population(population.size(), known.length, 2 * wanted.floor()));
        return space.width() == 0 || known.length < 2 * wanted.floor()
                ? model(nobody(space))
                : grouped(new Population(columns, space, known), space, sample, few);
    }

    private MicroModel model(MicroModel.Layout layout) {
        // The first table, of traits, may have thousands of rows: nobody should have to leaf through it on the way to
        // the groups.
        Collections.rotate(tables, -1);
        return new MicroModel(layout, wanted.traits(), findings, tables);
    }

    private static MicroModel.Layout nobody(Space space) {
        return new MicroModel.Layout(space, new Centres(new float[0][], space.width()), new int[0], List.of());
    }

    private List<Prepared> prepare(int[] sample) {
        Preparation preparation = new Preparation(wanted.limits(), sample);
        return IntStream.range(0, wanted.traits().size())
                .parallel()
                .mapToObj(i -> preparation.prepare(wanted.traits().get(i), i, columns.get(i)))
                .toList();
    }

    private static Space space(List<Prepared> prepared) {
        return new Space(
                prepared.stream().flatMap(trait -> trait.features().stream()).toList());
    }

    private int[] known(Space space) {
        TraitTable.Cursor cursor = population.cursor();
        return IntStream.range(0, population.size())
                .filter(row -> space.known(cursor.to(row)))
                .toArray();
    }

    private MicroModel grouped(Population everybody, Space space, int[] sample, int[] few) {
        Blocks points = space.points(columns, sample);
        Blocks less = space.points(columns, few);
        Search search = new Search(points, less, wanted.effort(), seed);
        int most = Math.max(2, everybody.size() / wanted.floor());
        List<Option> options = search.options(wanted.groups(), most);
        Option option = Option.chosen(options, wanted.groups().fine());
        Chance chance = Chance.of(less, search.components().count(), option.groups(), seed);
        tables.add(ChoiceTable.of(options, option));
        tables.add(ChanceTable.of(chance));
        findings.addAll(Findings.choice(options, option));
        findings.addAll(Findings.chance(chance));
        return described(everybody, space, option, centres(everybody, search, option), less);
    }

    /** Goes from the sample's groups to those of everybody, and from directions back to coordinates. */
    private Centres centres(Population everybody, Search search, Option option) {
        Grouping grouping = new KMeans(everybody.project(search.components()))
                .from(option.grouping().centres());
        int groups = grouping.centres().groups();
        Means means = everybody.means(grouping.groups(), groups);
        float[][] centres = IntStream.range(0, groups)
                .mapToObj(group -> MicroData.rounded(means.mean(group)))
                .toArray(float[][]::new);
        return new Centres(centres, centres[0].length);
    }

    private MicroModel described(Population everybody, Space space, Option option, Centres centres, Blocks less) {
        Population.Places places = everybody.place(centres);
        Floor floor = Floor.of(centres, places.centres(), wanted.floor(), wanted.merge());
        List<Text> words = wanted.traits().stream().map(PackTrait::words).toList();
        Description description = new Description(space, words, centres, floor, places);
        List<Profile> profiles = description.profiles(less);
        List<Group> groups = description.groups(profiles);
        Quality quality = Quality.of(option, centres, floor);
        tables.add(GroupsTable.of(groups, floor, description, quality));
        tables.add(ProfileTable.of(groups, profiles, space, wanted.traits()));
        findings.addAll(Findings.groups(groups, floor, quality, wanted));
        if (wanted.outcome() != null) {
            TraitColumn column = columns.get(wanted.traits().size());
            Comparison comparison = Comparison.of(
                    wanted.outcome(), column, everybody.rows(), description.placed(), groups.size(), seed);
            tables.addAll(ComparisonTables.of(comparison, groups, wanted.outcome()));
            findings.addAll(Findings.comparison(comparison, wanted.outcome()));
        }
        return model(new MicroModel.Layout(space, centres, floor.places(), groups));
    }
}
