package halte.segmentation.propensity;

import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;
import java.util.Arrays;
import java.util.List;

/** Customers as they were at a moment in the past, and what they did after it. */
final class Sample {

    private final int variables;
    private final float[] values;
    private final boolean[] did;
    private final Part[] parts;
    private int size;

    private Sample(int variables, int customers) {
        this.variables = variables;
        this.values = new float[Math.multiplyExact(variables, customers)];
        this.did = new boolean[customers];
        this.parts = new Part[customers];
    }

    /**
     * Looks back.
     *
     * @param trails what customers did
     * @param population who is looked at: those who are in it and gave the consent that traits need
     * @param wanted what is foretold from what
     * @param cutoff the moment, in milliseconds since 1970-01-01T00:00Z
     */
    static Sample of(Trails trails, TraitTable population, PropensityParameters wanted, long cutoff) {
        Features features = wanted.features();
        List<Variable> variables = features.variables();
        Past past = new Past(features);
        int given = features.given();
        double[] row = new double[features.traits().size()];
        Sample sample = new Sample(variables.size(), trails.customers());
        for (Trail trail = trails.read(); trail.next(); ) {
            int known = population.row(trail.customer());
            if (known >= 0
                    && (given < 0
                            || !Double.isNaN(population.columns().get(given).number(known)))) {
                past.at(trail, cutoff, row);
                boolean did = trail.happens(wanted.targetSeries(), cutoff, cutoff + wanted.horizon());
                sample.add(row, variables, did, Part.of(trail.customer()));
            }
        }
        return sample;
    }

    private void add(double[] row, List<Variable> all, boolean does, Part part) {
        TraitRow traits = new Then(row);
        if (Known.of(traits, all)) {
            for (int i = 0; i < variables; i++) {
                values[size * variables + i] = (float) all.get(i).logarithm(traits);
            }
            did[size] = does;
            parts[size++] = part;
        }
    }

    int size() {
        return size;
    }

    boolean did(int customer) {
        return did[customer];
    }

    /** Returns the positions of the customers who serve for something. */
    int[] of(Part part) {
        int[] found = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (parts[i] == part) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    boolean[] did(int[] customers) {
        boolean[] some = new boolean[customers.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = did[customers[i]];
        }
        return some;
    }

    /** Returns how many did it. */
    int events() {
        int events = 0;
        for (int i = 0; i < size; i++) {
            events += did[i] ? 1 : 0;
        }
        return events;
    }

    /** Returns a variable's logarithm; NaN when it is missing. */
    double logarithm(int customer, int variable) {
        return values[customer * variables + variable];
    }

    /** A customer's traits at the time. */
    private record Then(double[] values) implements TraitRow {

        @Override
        public double number(int trait) {
            return values[trait];
        }

        @Override
        public String text(int trait) {
            return null;
        }
    }
}
