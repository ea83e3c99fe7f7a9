package halte.segmentation.engagement;

import halte.model.Text;
import halte.segmentation.api.Table;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Learns bands, rhythms and risks, and observes who stayed. */
final class EngagementFit {

    private final TraitTable population;
    private final EngagementParameters wanted;
    private final EngagementTraits traits;
    private final List<Text> findings = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    EngagementFit(TraitTable population, EngagementParameters wanted) {
        this.population = population;
        this.wanted = wanted;
        this.traits = new EngagementTraits(wanted);
    }

    EngagementModel fit() {
        double[] rates = rates();
        findings.addAll(Findings.orders(rates.length, population.size()));
        Bands bands = bands(rates);
        Retention retention = retention(bands, rates);
        double usual = usualQuiet();
        findings.addAll(Findings.rhythm(usual));
        Learned learned = new Learned(bands, retention, usual, risks());
        findings.addAll(Findings.reading(population, wanted.help()));
        return new EngagementModel(wanted, learned, List.copyOf(findings), List.copyOf(tables));
    }

    private double[] rates() {
        double[] rates = new double[population.size()];
        int known = 0;
        TraitTable.Cursor row = population.cursor();
        for (int i = 0; i < population.size(); i++) {
            double rate = Rhythm.rate(row.to(i));
            if (!Double.isNaN(rate)) {
                rates[known++] = rate;
            }
        }
        return Arrays.copyOf(rates, known);
    }

    private Bands bands(double[] rates) {
        if (!wanted.cuts().isEmpty()) {
            return new Bands(
                    wanted.cuts().stream().mapToDouble(Double::doubleValue).toArray());
        }
        Bands bands = Bands.learn(rates, wanted.bands());
        findings.addAll(Findings.bands(bands, wanted.bands()));
        return bands;
    }

    private Retention retention(Bands bands, double[] rates) {
        Retention retention = Retention.observe(population, bands, wanted);
        long[] sizes = new long[bands.size()];
        for (double rate : bands.size() == 0 ? new double[0] : rates) {
            sizes[bands.of(rate)]++;
        }
        tables.add(Tables.retention(bands, sizes, retention, wanted));
        tables.add(Tables.curve(bands, Curve.observe(population, bands, wanted, traits)));
        findings.addAll(Findings.retention(bands, retention, wanted));
        return retention;
    }

    private double usualQuiet() {
        double[] expected = new double[population.size()];
        int known = 0;
        TraitTable.Cursor row = population.cursor();
        for (int i = 0; i < population.size(); i++) {
            double quiet = Rhythm.expected(row.to(i), wanted.silence());
            if (!Double.isNaN(quiet)) {
                expected[known++] = quiet;
            }
        }
        double[] sorted = Arrays.copyOf(expected, known);
        Arrays.sort(sorted);
        return known < Bands.FEWEST ? Double.NaN : sorted[known / 2];
    }

    private List<RiskTable> risks() {
        List<RiskCheck> checks = EarlyRisk.learn(population, wanted, traits);
        tables.add(Tables.risk(checks));
        findings.addAll(Findings.risk(checks));
        return checks.stream().filter(RiskCheck::helps).map(RiskCheck::table).toList();
    }
}
