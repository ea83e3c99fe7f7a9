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
 * @param slow whether DuckDB also runs all traits in one statement, which takes minutes
 */
record Options(int touches, int customers, int traits, long seed, int runs, boolean duckdb, boolean slow) {

    static final String USAGE = """
            usage: TraitPass [--quick] [--touches=N] [--customers=N] [--traits=N] [--seed=N] [--runs=N] [--engine-only]
                [--one-statement]
              --one-statement  lets DuckDB compute all traits in one statement too, which takes minutes
              --quick        20,000 touches of 1,000 customers, for a test""";

    private static final Options FULL = new Options(10_000_000, 300_000, 200, 1, 5, true, false);
    private static final Options QUICK = new Options(20_000, 1_000, 100, 1, 2, true, true);

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
            return new Options(touches, customers, traits, seed, runs, false, slow);
        }
        if (argument.equals("--one-statement")) {
            return new Options(touches, customers, traits, seed, runs, duckdb, true);
        }
        String[] parts = argument.split("=", 2);
        if (parts.length < 2 || !parts[1].matches("\\d{1,9}")) {
            throw new IllegalArgumentException("'" + argument + "' is not understood\n" + USAGE);
        }
        int value = Integer.parseInt(parts[1]);
        return switch (parts[0]) {
            case "--touches" -> new Options(value, customers, traits, seed, runs, duckdb, slow);
            case "--customers" -> new Options(touches, value, traits, seed, runs, duckdb, slow);
            case "--traits" -> new Options(touches, customers, value, seed, runs, duckdb, slow);
            case "--seed" -> new Options(touches, customers, traits, value, runs, duckdb, slow);
            case "--runs" -> new Options(touches, customers, traits, seed, Math.max(1, value), duckdb, slow);
            default -> throw new IllegalArgumentException("'" + argument + "' is not understood\n" + USAGE);
        };
    }
}
