package halte.segmentation.value;

/**
 * Likelihood of the Pareto/NBD model: Schmittlein, Morrison and Colombo (1987), Counting your customers, Management Science 33(1), in the
 * form of Fader and Hardie (2005), A note on deriving the Pareto/NBD model and related expressions. Of its two terms, the one of
 * staying until today is counted from the longest age on, so that it is no smaller than one.
 */
final class ParetoNbdLikelihood implements Likelihood {

    private final Counts counts;
    private final Pairs pairs;

    ParetoNbdLikelihood(Counts counts) {
        this.counts = counts;
        this.pairs = new Pairs(counts);
    }

    @Override
    public double at(double[] parameters) {
        ParetoNbd model = new ParetoNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
        double[] tails = tails(model);
        double[] stays = stays(model);
        double[] lasts = Sums.each(
                pairs.size(), pair -> share(model, pair) * Math.exp(tails[pair] - stays[pairs.end(pairs.kind(pair))]));
        double[] ages = Sums.each(
                pairs.size(), pair -> Math.exp(stays[pair] - stays[pairs.end(pairs.kind(pair))]) - lasts[pair]);
        return pairs.sum(fixed(model, stays), ages, lasts, count -> {
            int age = pairs.atAge(count);
            double log = ParetoNbd.logSum(stays[age], share(model, age), tails[pairs.atLast(count)], tails[age]);
            return log - stays[pairs.end(counts.kind(count))];
        });
    }

    private double share(ParetoNbd model, int pair) {
        return model.s() / (model.s() + model.r() + pairs.repeats(pair));
    }

    private double[] fixed(ParetoNbd model, double[] stays) {
        double common = model.r() * Math.log(model.alpha()) + model.s() * Math.log(model.beta());
        double[] fixed = new double[counts.kinds().length];
        for (int kind = 0; kind < fixed.length; kind++) {
            fixed[kind] = common + BgNbdLikelihood.rising(model.r(), counts.kinds()[kind]) + stays[pairs.end(kind)];
        }
        return fixed;
    }

    private double[] stays(ParetoNbd model) {
        double[] logAlpha = counts.logs(model.alpha());
        double[] logBeta = counts.logs(model.beta());
        return Sums.each(
                pairs.size(),
                pair -> -(model.r() + pairs.repeats(pair)) * logAlpha[pairs.day(pair)]
                        - model.s() * logBeta[pairs.day(pair)]);
    }

    private double[] tails(ParetoNbd model) {
        double[] logs = counts.logs(Math.max(model.alpha(), model.beta()));
        return Sums.each(pairs.size(), pair -> {
            int day = pairs.day(pair);
            return model.tail(pairs.repeats(pair), day / counts.unit(), logs[day]);
        });
    }
}
