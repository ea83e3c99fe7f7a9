package halte.segmentation.value;

import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.Table;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.List;

/** Fits the models to a population, checks them, and learns the tiers. */
final class ValueFit {

    private static final long DAY = 86_400_000L;

    private final ValueParameters parameters;
    private final TraitTable table;
    private final FitContext context;
    private final Population population;
    private final List<Text> findings = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    ValueFit(ValueParameters parameters, TraitTable table, FitContext context) {
        this.parameters = parameters;
        this.table = table;
        this.context = context;
        this.population = new Population(table, parameters.everyOrder());
    }

    ValueModel fit() {
        Counts counts = population.counts(parameters.unit());
        findings.addAll(Findings.population(table.size(), population));
        Purchasing purchasing = Purchasing.of(parameters.family(), counts);
        findings.addAll(purchasing.findings());
        Spending spending = population.spending();
        Knowledge knowledge =
                new Knowledge(purchasing.family(), purchasing.estimated(), spending.estimated(), spending.mean());
        if (!knowledge.ranks() || spending.customers() == 0) {
            findings.add(Findings.unranked((int) counts.repeaters(), spending.customers()));
            return unranked(purchasing);
        }
        findings.addAll(spending.findings());
        Worths worths = new Worths(population, new Appraisal(knowledge.valuation(parameters)));
        Tiers tiers = tiers(worths);
        if (tiers == null) {
            findings.add(Findings.allEqual());
            return unranked(purchasing);
        }
        HoldOut check = check(purchasing.family());
        tables.add(ValueTables.parameters(purchasing, spending, check));
        tables.add(ValueTables.convergence(purchasing, spending));
        tables.add(
                Calibration.table(knowledge.family().process(knowledge.buying().parameters()), counts));
        totals(knowledge, tiers, worths);
        if (check != null) {
            tables.add(check.byPurchases());
            tables.add(check.byWeek());
        }
        return new ValueModel(parameters, knowledge, tiers, findings, tables);
    }

    private ValueModel unranked(Purchasing purchasing) {
        if (!purchasing.tried().isEmpty()) {
            tables.add(ValueTables.convergence(purchasing, null));
        }
        Knowledge nothing = new Knowledge(purchasing.family(), null, null, 0);
        Tiers tiers = new Tiers(
                parameters.plan().cuts(new double[0]), parameters.plan().gone());
        return new ValueModel(parameters, nothing, tiers, findings, tables);
    }

    /** Returns null when everybody is worth the same. */
    private Tiers tiers(Worths worths) {
        double gone = parameters.plan().gone();
        double[] ranked = worths.ranked(gone);
        boolean alike = ranked.length > 1 && !(ranked[ranked.length - 1] > ranked[0]);
        return alike ? null : new Tiers(parameters.plan().cuts(ranked), gone);
    }

    private void totals(Knowledge knowledge, Tiers tiers, Worths worths) {
        TierTotals totals = new TierTotals(parameters, knowledge, tiers, population);
        totals.add(worths);
        tables.add(totals.table());
        findings.addAll(totals.findings());
    }

    /** Checks the model on the hold-out; returns null where that cannot be. */
    private HoldOut check(Family family) {
        if (context.measures().isEmpty()) {
            return null;
        }
        int today = (int) Math.floorDiv(context.at().toEpochMilli(), DAY);
        Split split = new Split(context.measure(0, Histories.class), table, parameters.holdOut(), today);
        if (!split.possible()) {
            findings.add(split.tooShort());
            return null;
        }
        Counts counts = split.counts(parameters.unit());
        if (counts.repeaters() < Purchasing.FEWEST) {
            findings.add(Findings.tooFewToCheck((int) counts.repeaters()));
            return null;
        }
        Fitted fitted = family.fit(counts);
        if (fitted.outcome() == Outcome.NOT_CONVERGED) {
            findings.add(Findings.uncheckable());
            return null;
        }
        HoldOut check = new HoldOut(split, family, fitted, parameters.unit());
        findings.add(Findings.checked(check));
        List<HoldOut.Group> misjudged =
                check.groups().stream().filter(HoldOut.Group::misjudged).toList();
        if (!misjudged.isEmpty()) {
            findings.add(Findings.misjudged(misjudged));
        }
        return check;
    }
}
