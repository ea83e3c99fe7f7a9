package halte.segmentation.value;

import java.util.Arrays;

/**
 * Likelihood of the Pareto/NBD model: Schmittlein, Morrison and Colombo (1987), Counting your customers, Management Science 33(1), in the
 * form of Fader and Hardie (2005), A note on deriving the Pareto/NBD model and related expressions. The hypergeometric function is
 * evaluated once per different pair of repeats and days.
 */
final class ParetoNbdLikelihood implements Likelihood {

    private final Counts counts;
    private final long[] pairs;
    private final int[] atLast;
    private final int[] atAge;

    ParetoNbdLikelihood(Counts counts) {
        this.counts = counts;
        long[] all = new long[2 * counts.size()];
        for (int count = 0; count < counts.size(); count++) {
            all[2 * count] = pair(counts.kind(count), counts.last(count));
            all[2 * count + 1] = pair(counts.kind(count), counts.age(count));
        }
        long[] sorted = all.clone();
        Arrays.sort(sorted);
        pairs = Arrays.stream(sorted).distinct().toArray();
        atLast = new int[counts.size()];
        atAge = new int[counts.size()];
        for (int count = 0; count < counts.size(); count++) {
            atLast[count] = Arrays.binarySearch(pairs, all[2 * count]);
            atAge[count] = Arrays.binarySearch(pairs, all[2 * count + 1]);
        }
    }

    private static long pair(int kind, int day) {
        return (long) kind << 20 | day;
    }

    @Override
    public double at(double[] parameters) {
        ParetoNbd model = new ParetoNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
        double[] fixed = fixed(model);
        double[] tails = tails(model);
        double[] shares = Arrays.stream(counts.kinds())
                .mapToDouble(x -> model.s() / (model.s() + model.r() + x))
                .toArray();
        double[] logAlpha = counts.logs(model.alpha());
        double[] logBeta = counts.logs(model.beta());
        return Sums.of(counts.size(), count -> {
            int age = counts.age(count);
            double shape = model.r() + counts.repeats(count);
            double stays = -shape * logAlpha[age] - model.s() * logBeta[age];
            int kind = counts.kind(count);
            double both = ParetoNbd.logSum(stays, shares[kind], tails[atLast[count]], tails[atAge[count]]);
            return counts.customers(count) * (fixed[kind] + both);
        });
    }

    private double[] fixed(ParetoNbd model) {
        double common = model.r() * Math.log(model.alpha()) + model.s() * Math.log(model.beta());
        return Arrays.stream(counts.kinds())
                .mapToDouble(x -> common + BgNbdLikelihood.rising(model.r(), x))
                .toArray();
    }

    private double[] tails(ParetoNbd model) {
        int[] kinds = counts.kinds();
        double[] logs = counts.logs(Math.max(model.alpha(), model.beta()));
        return Sums.each(pairs.length, pair -> {
            int day = (int) (pairs[pair] & (1 << 20) - 1);
            return model.tail(kinds[(int) (pairs[pair] >> 20)], day / counts.unit(), logs[day]);
        });
    }
}
