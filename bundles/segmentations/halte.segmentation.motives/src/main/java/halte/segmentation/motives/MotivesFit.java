package halte.segmentation.motives;

import halte.model.Text;
import halte.segmentation.api.Table;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Learns what each item says, whether the items of a motive agree, and what the motives explain. */
final class MotivesFit {

    private final TraitTable population;
    private final MotivesParameters wanted;
    private final MotivesTraits traits;
    private final long seed;

    MotivesFit(TraitTable population, MotivesParameters wanted, long seed) {
        this.population = population;
        this.wanted = wanted;
        this.traits = new MotivesTraits(wanted);
        this.seed = seed;
    }

    MotivesModel fit() {
        List<MotiveStudy> now = studies(false);
        List<MotiveStudy> before = wanted.separated() ? studies(true) : now;
        List<Explained> explained = new Explanation(population, wanted, traits, seed).by(before);
        List<Learned> learned = now.stream().map(Learned::of).toList();
        Tally tally = Tally.of(population, MotivesModel.leader(wanted, learned), learned.size());
        List<Text> findings = new ArrayList<>(Findings.motives(now));
        findings.addAll(Findings.customers(tally, population.size()));
        findings.addAll(Findings.explained(explained, wanted, before));
        List<Table> tables = List.of(
                Tables.motives(now, tally),
                Tables.items(now),
                ExplainedTables.outcomes(explained, wanted),
                ExplainedTables.effects(explained, wanted));
        return new MotivesModel(wanted, learned, List.copyOf(findings), tables);
    }

    /** Studies motives at the same time, each for itself. */
    private List<MotiveStudy> studies(boolean before) {
        return IntStream.range(0, wanted.motives().size())
                .parallel()
                .mapToObj(motive -> {
                    List<Slots> slots = before ? traits.before(motive) : traits.now(motive);
                    return new MotiveFit(population, wanted.motives().get(motive), wanted).fit(slots);
                })
                .toList();
    }
}
