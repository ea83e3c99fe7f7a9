package halte.segmentation.needs;

import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns a customer's answers and behaviour into how important each need is to him, by category. */
final class NeedSpace {

    private final List<Slot> slots = new ArrayList<>();
    private final int[] columnOf;
    private final int columns;

    NeedSpace(NeedsParameters wanted, NeedsTraits traits) {
        this.columns = wanted.columns();
        int[] of = new int[0];
        for (int column = 0; column < columns; column++) {
            slots.addAll(traits.of(column));
            int before = of.length;
            of = Arrays.copyOf(of, slots.size());
            Arrays.fill(of, before, of.length, column);
        }
        this.columnOf = of;
    }

    List<Slot> slots() {
        return slots;
    }

    int columnOf(int slot) {
        return columnOf[slot];
    }

    int columns() {
        return columns;
    }

    /** Reads what each measure says; tells whether he answered any question. */
    boolean read(TraitRow row, double[] said) {
        boolean answered = false;
        for (int slot = 0; slot < said.length; slot++) {
            said[slot] = slots.get(slot).importance(row);
            answered |= !Double.isNaN(said[slot])
                    && slots.get(slot).measure().kind().asked();
        }
        return answered;
    }

    /** Takes the weighted mean of what the measures of each need say; NaN where none says anything. Tells whether any is known. */
    boolean needs(double[] said, double[] into) {
        boolean known = false;
        int slot = 0;
        for (int column = 0; column < columns; column++) {
            double sum = 0;
            double weights = 0;
            for (; slot < said.length && columnOf[slot] == column; slot++) {
                if (!Double.isNaN(said[slot])) {
                    double weight = slots.get(slot).measure().weight();
                    sum += weight * said[slot];
                    weights += weight;
                }
            }
            into[column] = weights == 0 ? Double.NaN : Math.min(1, sum / weights);
            known |= weights > 0;
        }
        return known;
    }

    /** Returns a customer's needs. */
    double[] of(TraitRow row) {
        double[] said = new double[slots.size()];
        double[] needs = new double[columns];
        read(row, said);
        needs(said, needs);
        return needs;
    }
}
