package halte.segmentation.value;

import java.util.List;

/** The models of purchasing that there are. */
enum Family {
    BG_NBD("bg-nbd", "BG/NBD", List.of("r", "alpha", "a", "b")) {
        @Override
        Likelihood likelihood(Counts counts) {
            return new BgNbdLikelihood(counts);
        }

        @Override
        PurchaseProcess process(double[] parameters) {
            return new BgNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
        }

        @Override
        double[] high(double longest) {
            return new double[] {HIGHEST, longest, HIGHEST, HIGHEST};
        }

        @Override
        List<double[]> starts(double pace) {
            return List.of(new double[] {0.5, 0.5 * pace, 0.8, 2.5}, new double[] {1, pace, 0.2, 2}, new double[] {
                0.25, 0.1 * pace, 2, 5
            });
        }
    },
    PARETO_NBD("pareto-nbd", "Pareto/NBD", List.of("r", "alpha", "s", "beta")) {
        @Override
        Likelihood likelihood(Counts counts) {
            return new ParetoNbdLikelihood(counts);
        }

        @Override
        PurchaseProcess process(double[] parameters) {
            return new ParetoNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
        }

        @Override
        double[] high(double longest) {
            return new double[] {HIGHEST, longest, HIGHEST, longest};
        }

        @Override
        List<double[]> starts(double pace) {
            return List.of(
                    new double[] {0.5, 0.5 * pace, 0.5, pace},
                    new double[] {1, pace, 1, 4 * pace},
                    new double[] {0.25, 0.1 * pace, 0.2, 0.2 * pace});
        }
    };

    private static final double LOWEST = 1e-4;
    private static final double HIGHEST = 1e4;
    /** A scale that many times the longest age makes all customers alike. */
    private static final double LONG = 100;

    private static final int ROUGH = 2_000;
    private static final int FINER = 10_000;
    private static final int MANY = 20 * FINER;

    private final String id;
    private final String title;
    private final List<String> names;

    Family(String id, String title, List<String> names) {
        this.id = id;
        this.title = title;
        this.names = names;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    /** Returns the names of the parameters, as the literature has them. */
    List<String> names() {
        return names;
    }

    Family other() {
        return this == BG_NBD ? PARETO_NBD : BG_NBD;
    }

    abstract Likelihood likelihood(Counts counts);

    abstract PurchaseProcess process(double[] parameters);

    /** Returns the highest parameters; {@code longest} is the highest scale. */
    abstract double[] high(double longest);

    /** Returns where to start searching; {@code pace} is the mean time per repeat purchase. */
    abstract List<double[]> starts(double pace);

    Fitted fit(Counts counts) {
        Likelihood likelihood = likelihood(counts);
        Likelihood rough = counts.size() > ROUGH ? likelihood(counts.thinned(ROUGH)) : likelihood;
        List<Likelihood> roughs =
                counts.size() > MANY ? List.of(rough, likelihood(counts.thinned(FINER))) : List.of(rough);
        double pace = (counts.time() + 1) / (counts.purchases() + 1);
        double[] low = {LOWEST, LOWEST, LOWEST, LOWEST};
        double longest = LONG * (counts.longest() + 1) / counts.unit();
        return new Maximiser(likelihood, roughs, low, high(longest)).from(starts(pace));
    }
}
