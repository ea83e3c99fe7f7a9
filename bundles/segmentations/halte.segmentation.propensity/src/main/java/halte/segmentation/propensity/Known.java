package halte.segmentation.propensity;

import halte.trait.api.TraitRow;
import java.util.List;

/** Tells of whom enough is known. */
final class Known {

    private Known() {}

    /** Tells whether he did anything at all of what is looked at. */
    static boolean of(TraitRow row, List<Variable> variables) {
        for (int i = 0; i < variables.size(); i++) {
            double value = variables.get(i).of(row);
            if (!Double.isNaN(value) && value != 0) {
                return true;
            }
        }
        return false;
    }
}
