package halte.segmentation.propensity;

import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.Table;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns from customers as they were one horizon ago and what they did since, checks by other customers, and once more by what was learned
 * two horizons ago.
 */
final class PropensityFit {

    private final PropensityParameters wanted;
    private final TraitTable population;
    private final Trails trails;
    private final long at;
    private final Learner learner;
    private final int[] recencies;
    private final List<Text> findings = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    PropensityFit(PropensityParameters wanted, TraitTable population, FitContext context) {
        this.wanted = wanted;
        this.population = population;
        this.trails = context.measure(0, Trails.class);
        this.at = context.at().toEpochMilli();
        this.learner = new Learner(wanted.features().variables());
        this.recencies = wanted.features().recencies();
    }

    PropensityModel fit() {
        if (trails.oneIn() > 1) {
            findings.add(Findings.sampled(trails));
        }
        if (trails.customers() > 0) {
            findings.addAll(Findings.stale((at - trails.latest()) / 86_400_000.0, wanted));
        }
        List<Sample> samples =
                IntStream.of(1, 2).parallel().mapToObj(this::sample).toList();
        Sample sample = samples.get(0);
        Learned earlier = learner.learn(samples.get(1), null);
        Text useless = Findings.useless(sample, wanted);
        if (useless != null) {
            findings.add(useless);
            return model(Knowledge.NONE);
        }
        Learned learned = learner.learn(sample, earlier == null ? null : earlier.penalty());
        if (learned == null) {
            findings.add(Findings.tooFew(sample, wanted));
            return model(Knowledge.NONE);
        }
        tables.add(Tables.fits(learned, earlier, wanted));
        tables.add(Tables.coefficients(learned));
        tables.add(Tables.penalties(learned.penalty()));
        findings.addAll(Findings.learned(learned));
        return model(checked(learned, earlier, sample));
    }

    private Sample sample(int horizonsAgo) {
        return Sample.of(trails, population, wanted, at - horizonsAgo * wanted.horizon());
    }

    private Knowledge checked(Learned learned, Learned earlier, Sample sample) {
        Check check = Check.of(learned.scorer(), sample, recencies);
        Check later = earlier == null ? null : Check.of(earlier.scorer(), sample, recencies);
        if (check == null) {
            findings.add(Findings.unchecked());
            return Knowledge.NONE;
        }
        tables.add(Tables.checks(check, later));
        tables.add(Tables.calibration(check, later));
        findings.addAll(Findings.checked(check, wanted));
        findings.add(later == null ? Findings.noTime(wanted) : Findings.inTime(later, wanted));
        if (!check.tells()) {
            return Knowledge.NONE;
        }
        Cuts cuts = Cuts.of(wanted, learned.scorer(), sample);
        findings.addAll(Findings.cuts(cuts));
        return new Knowledge(learned.scorer(), cuts);
    }

    private PropensityModel model(Knowledge knowledge) {
        return new PropensityModel(wanted, knowledge, List.copyOf(findings), List.copyOf(tables));
    }
}
