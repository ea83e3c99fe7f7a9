package halte.timeline;

import java.util.List;

/**
 * What to do with each block.
 *
 * @param vectors what columns to decode, by slot
 * @param cuts where sliding windows begin, by slot
 * @param steps how to fill selections and ranges, in this order
 * @param selections how many selections
 * @param ranges how many ranges
 * @param lineSelections how many line selections
 * @param outputs the traits
 * @param folds the measures
 */
record Program(
        Vector[] vectors,
        Cut[] cuts,
        Step[] steps,
        int selections,
        int ranges,
        int lineSelections,
        Output[] outputs,
        List<FoldUse<?>> folds) {

    /**
     * A trait.
     *
     * @param name its name
     * @param kernel computes it
     * @param dictionary what its values are codes of; null for numbers
     * @param lists whether runs make texts of several texts of the dictionary
     */
    record Output(String name, Kernel kernel, Dictionary dictionary, boolean lists) {}
}
