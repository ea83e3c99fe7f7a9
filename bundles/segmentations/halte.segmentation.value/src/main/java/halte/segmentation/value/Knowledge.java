package halte.segmentation.value;

/**
 * What a fit knows.
 *
 * @param family the model of purchasing that was used in the end
 * @param buying its parameters; null when no model could be used
 * @param spending the parameters of the Gamma-Gamma model: p, q, gamma; null when it could not be used
 * @param meanSpend the population's mean spend per order day, for where there is no model of spend
 */
record Knowledge(Family family, Estimated buying, Estimated spending, double meanSpend) {

    boolean ranks() {
        return buying != null;
    }

    Valuation valuation(ValueParameters parameters) {
        PurchaseProcess process = family.process(buying.parameters());
        return new Valuation(process, spend(spending), parameters.worth(), parameters.unit());
    }

    private GammaGamma spend(Estimated used) {
        return used == null ? GammaGamma.flat(meanSpend) : spend(used.parameters());
    }

    GammaGamma spend(double[] parameters) {
        return new GammaGamma(parameters[0], parameters[1], parameters[2], meanSpend);
    }
}
