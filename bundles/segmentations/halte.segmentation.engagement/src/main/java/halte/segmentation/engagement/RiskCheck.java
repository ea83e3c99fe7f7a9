package halte.segmentation.engagement;

/**
 * A risk table held against customers from whom it was not learned.
 *
 * @param table the table
 * @param held who of them gave up, by cell
 */
record RiskCheck(RiskTable table, Share[] held) {

    /** Fewer earlier customers than these teach nothing. */
    static final int FEWEST = 200;

    static RiskCheck of(int age, RiskSample sample) {
        RiskTable table = RiskTable.learn(age, sample.touches(), sample.left(), sample.learn());
        return new RiskCheck(
                table,
                RiskTable.count(
                        table.from(), sample.touches(), sample.left(), sample.check(), sample.touches().length));
    }

    /** Returns the mean squared error of the table's risks (G. W. Brier, Monthly Weather Review 78 (1950) 1-3). */
    double error() {
        double sum = 0;
        long all = 0;
        for (int i = 0; i < held.length; i++) {
            sum += held[i].all() == 0 ? 0 : error(held[i], table.cells()[i].value());
            all += held[i].all();
        }
        return sum / all;
    }

    /** Returns the same of one risk for everybody. */
    double errorOfOne() {
        Share all = new Share(0, 0);
        for (Share share : held) {
            all = all.plus(share);
        }
        return error(all, table.all().value()) / all.all();
    }

    private static double error(Share share, double risk) {
        return share.holding() * (1 - risk) * (1 - risk) + (share.all() - share.holding()) * risk * risk;
    }

    boolean helps() {
        return error() < errorOfOne();
    }
}
