package halte.segmentation.propensity;

/**
 * What a model keeps.
 *
 * @param scorer gives probabilities; null when none could be learned
 * @param cuts from which probabilities on who is where; null likewise
 */
record Knowledge(Scorer scorer, Cuts cuts) {

    static final Knowledge NONE = new Knowledge(null, null);

    boolean ranks() {
        return scorer != null;
    }
}
