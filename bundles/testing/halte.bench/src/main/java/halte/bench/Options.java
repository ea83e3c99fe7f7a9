package halte.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What to run.
 *
 * @param touches how many touches
 * @param customers among how many customers
 * @param traits how many traits
 * @param seed the seed of the synthetic data
 * @param runs how often the engine's pass is repeated
 * @param duckdb whether DuckDB runs too
 */
record Options(int touches, int customers, int traits, long seed, int runs, boolean duckdb) {

    static final String USAGE = """
            usage: TraitPass [--quick] [--touches=N] [--customers=N] [--traits=N] [--seed=N] [--runs=N] [--engine-only]
              --quick        20,000 touches of 1,000 customers, for a test""";

    private static final Options FULL = new Options(10_000_000, 300_000, 200, 1, 5, true);
    private static final Options QUICK = new Options(20_000, 1_000, 200, 1, 2, true);

    static Options parse(String... arguments) {
        List<String> all = Arrays.asList(arguments);
        Options options = all.contains("--quick") ? QUICK : FULL;
        for (String argument : all) {
            options = options.with(argument);
        }
        return options;
    }

    private Options with(String argument) {
        if (argument.equals("--quick")) {
            return this;
        }
        if (argument.equals("--engine-only")) {
            return new Options(touches, customers, traits, seed, runs, false);
        }
        String[] parts = argument.split("=", 2);
        if (parts.length < 2 || !parts[1].matches("\\d{1,9}")) {
            throw new IllegalArgumentException("'" + argument + "' is not understood\n" + USAGE);
        }
        int value = Integer.parseInt(parts[1]);
        return switch (parts[0]) {
            case "--touches" -> new Options(value, customers, traits, seed, runs, duckdb);
            case "--customers" -> new Options(touches, value, traits, seed, runs, duckdb);
            case "--traits" -> new Options(touches, customers, value, seed, runs, duckdb);
            case "--seed" -> new Options(touches, customers, traits, value, runs, duckdb);
            case "--runs" -> new Options(touches, customers, traits, seed, Math.max(1, value), duckdb);
            default -> throw new IllegalArgumentException("'" + argument + "' is not understood\n" + USAGE);
        };
    }
}
