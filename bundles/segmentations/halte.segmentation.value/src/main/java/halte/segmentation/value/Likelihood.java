package halte.segmentation.value;

/** The logarithm of the likelihood of what was seen. */
@FunctionalInterface
interface Likelihood {

    /**
     * Returns it for parameters, all above zero.
     *
     * @param parameters the parameters in the order of the model's literature
     */
    double at(double[] parameters);
}
