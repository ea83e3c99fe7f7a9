package halte.bench;

import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures one pass of the timeline engine beside several ways to compute the same traits with the same filters over the same touches
 * in DuckDB, and checks that all agree. The fastest way of DuckDB counts.
 */
public final class TraitPass {

    private static final int ALONE = 20_000;

    private final Options options;
    private final PrintStream out;
    private final Synthetic data;
    private final Instant at = Instant.ofEpochMilli(Synthetic.FIRST + Synthetic.SPAN + 1);
    private final List<TraitDeclaration> traits;

    TraitPass(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.data = new Synthetic(options);
        this.traits = Workload.traits(options.traits(), options.seed());
    }

    /**
     * Runs the measurement. Ends with code 1 when engine and DuckDB disagree, 2 when an argument is wrong.
     *
     * @param arguments see {@link Options#USAGE}
     */
    public static void main(String... arguments) throws SQLException {
        try {
            if (new TraitPass(Options.parse(arguments), System.out).run() > 0) {
                System.exit(1);
            }
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    /** Returns the number of values that differ. */
    long run() throws SQLException {
        Runtime machine = Runtime.getRuntime();
        row("cores", machine.availableProcessors());
        row("heap, MB", machine.maxMemory() >> 20);
        row("java", Runtime.version());
        row("touches", options.touches());
        row("traits", options.traits());
        try (EngineSide engine = new EngineSide(at)) {
            row("making the data alone, ms (CPU)", Took.by(() -> data.chunks((touches, lines) -> {})));
            row("making the data and the image, ms (CPU)", Took.by(() -> engine.load(data)));
            row("customers", engine.image().customers());
            row("image, bytes per touch", (double) engine.image().bytes() / options.touches());
            TraitTable[] table = new TraitTable[1];
            row("engine: first pass, ms (CPU)", Took.by(() -> table[0] = engine.compute(traits)));
            Took best = best(engine, table);
            row("engine: best of " + options.runs() + " passes, ms (CPU)", best);
            Took alone = Took.by(() -> engine.oneByOne(traits, ALONE));
            row("engine: one customer alone, µs", alone.wall() * 1000 / ALONE);
            row("engine: one customer alone, µs of CPU", alone.cpu() * 1000 / ALONE);
            return options.duckdb() ? duck(table[0], best) : 0;
        }
    }

    private Took best(EngineSide engine, TraitTable[] table) {
        Took best = new Took(Double.MAX_VALUE, Double.MAX_VALUE);
        for (int i = 0; i < options.runs(); i++) {
            table[0] = null;
            best = best.better(Took.by(() -> table[0] = engine.compute(traits)));
        }
        return best;
    }

    private long duck(TraitTable table, Took best) throws SQLException {
        try (DuckSide duck = new DuckSide()) {
            row("duckdb", duck.facts());
            row("duckdb: making the data and the table, ms (CPU)", Took.by(() -> duck.load(data)));
            SqlTraits sql = new SqlTraits(data, at.toEpochMilli());
            SqlPlan plan = new SqlPlan(sql, traits);
            row("duckdb: laying out a table per type, ms (CPU)", Took.by(() -> duck.run(plan.layOut())));
            Took fastest = new Took(Double.MAX_VALUE, Double.MAX_VALUE);
            long differences = 0;
            for (SqlShape shape : shapes()) {
                Took took = Took.by(() -> compute(duck, shape, sql, plan));
                row("duckdb: " + shape.title() + ", ms (CPU)", took);
                fastest = fastest.better(took);
                long different = duck.differences(traits, table);
                row("duckdb: " + shape.title() + ", values that differ", different);
                differences += different;
            }
            row("values compared each time", (long) table.size() * traits.size());
            row("values that differ", differences);
            row("duckdb at its best / engine", fastest.wall() / best.wall());
            row("duckdb at its best / engine, by CPU", fastest.cpu() / best.cpu());
            return differences;
        }
    }

    private List<SqlShape> shapes() {
        return Stream.of(SqlShape.values())
                .filter(shape -> options.slow() || shape != SqlShape.ONE)
                .toList();
    }

    private void compute(DuckSide duck, SqlShape shape, SqlTraits sql, SqlPlan plan) throws SQLException {
        if (shape == SqlShape.ONE) {
            duck.compute(sql.statement(traits));
        } else {
            duck.run(plan.compute(shape));
        }
    }

    private void row(String name, Object value) {
        String text = value instanceof Double number
                ? String.format(Locale.ROOT, "%,.1f", number)
                : value instanceof Number number
                        ? String.format(Locale.ROOT, "%,d", number.longValue())
                        : value.toString();
        out.printf(Locale.ROOT, "%-52s %20s%n", name, text);
    }
}
