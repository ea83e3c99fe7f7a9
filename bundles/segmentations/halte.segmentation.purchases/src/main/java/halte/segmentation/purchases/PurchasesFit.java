package halte.segmentation.purchases;

import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.Table;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Learns from all purchases, checks what it learned, and says what it found. */
final class PurchasesFit {

    private static final long DAY = 86_400_000L;

    private final PurchaseParameters parameters;
    private final Purchases purchases;
    private final long[] customers;
    private final int until;
    private final List<Text> findings = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private Knowledge knowledge;
    private Graph graph;
    private Checks checks;

    PurchasesFit(PurchaseParameters parameters, TraitTable population, FitContext context) {
        this.parameters = parameters;
        this.purchases = context.measure(0, Purchases.class);
        this.customers = known(population);
        this.until = (int) Math.floorDiv(context.at().toEpochMilli(), DAY) + 1;
    }

    /** Returns who bought something that may be looked at. */
    private static long[] known(TraitTable population) {
        TraitColumn diaries = population.columns().get(0);
        long[] known = IntStream.range(0, population.size())
                .filter(row -> diaries.text(row) != null)
                .mapToLong(population::customer)
                .toArray();
        Arrays.sort(known);
        return known;
    }

    PurchasesModel fit() {
        Ledger ledger =
                new Ledger(purchases, parameters, until, customer -> Arrays.binarySearch(customers, customer) >= 0);
        findings.addAll(Findings.data(parameters, purchases.habits(), ledger, customers.length));
        if (ledger.items().size() == 0) {
            return model(new Learning(ledger, parameters, until).learn(), List.of());
        }
        learn(ledger);
        findings.addAll(Findings.natures(parameters, knowledge));
        tables.add(ThingTables.natures(knowledge));
        tables.add(ThingTables.rhythms(knowledge, parameters.timing()));
        List<Relation> relations = relations(ledger);
        check();
        tables.add(HabitTables.when(purchases.habits()));
        tables.add(HabitTables.baskets(purchases.habits()));
        tables.add(HabitTables.channels(purchases.habits()));
        return model(knowledge, relations);
    }

    private PurchasesModel model(Knowledge learned, List<Relation> relations) {
        return new PurchasesModel(parameters, learned, relations, findings, tables);
    }

    /** Learns and checks at the same time; neither looks at what the other finds. */
    private void learn(Ledger ledger) {
        Stream.<Runnable>of(
                        () -> checks = Checks.of(ledger, parameters, until),
                        () -> graph = new Graph(ledger, parameters, until),
                        () -> knowledge = new Learning(ledger, parameters, until).learn())
                .parallel()
                .forEach(Runnable::run);
    }

    private List<Relation> relations(Ledger ledger) {
        tables.add(GraphTables.pairs(graph, ledger.items()));
        if (!parameters.byProduct()) {
            tables.add(GraphTables.replaced(graph, ledger.items()));
        }
        List<Relation> relations = graph.relations();
        findings.add(Findings.graph(relations));
        return relations;
    }

    private void check() {
        if (checks == null) {
            findings.add(Findings.unchecked(parameters.holdOut() == 0));
            return;
        }
        tables.add(CheckTables.offers(checks));
        tables.add(CheckTables.calibration(checks));
        tables.add(CheckTables.windows(checks));
        findings.addAll(CheckFindings.of(checks, parameters));
    }
}
