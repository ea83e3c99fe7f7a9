package halte.segmentation.needs;

import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;
import java.util.BitSet;
import java.util.List;

/** One pass over the customers: who is in which group, who answered, and what each group wants. */
final class Gathering {

    private final TraitTable population;
    private final List<Group> groups;
    private final NeedSpace space;
    private final long[] masks;
    private final BitSet answered = new BitSet();
    private final Answers[] answers;
    private final int[] members;
    private final int[] answering;
    private final long[][] told;
    private final int[][] common;
    private long outside;

    Gathering(TraitTable population, List<Group> groups, NeedSpace space) {
        this.population = population;
        this.groups = groups;
        this.space = space;
        this.masks = new long[population.size()];
        this.answers = new Answers[groups.size()];
        this.members = new int[groups.size()];
        this.answering = new int[groups.size()];
        this.told = new long[space.slots().size()][groups.size()];
        this.common = new int[groups.size()][groups.size()];
        gather();
    }

    private void gather() {
        for (int group = 0; group < answers.length; group++) {
            answers[group] = new Answers(space.columns());
        }
        double[] said = new double[space.slots().size()];
        double[] needs = new double[space.columns()];
        TraitTable.Cursor row = population.cursor();
        for (int i = 0; i < masks.length; i++) {
            masks[i] = mask(groups, row.to(i));
            boolean answersHimself = space.read(row, said);
            answered.set(i, answersHimself);
            boolean known = space.needs(said, needs);
            countOutside(row, said);
            for (long left = masks[i]; left != 0; left &= left - 1) {
                int group = Long.numberOfTrailingZeros(left);
                count(group, left & left - 1, said, answersHimself);
                if (known) {
                    answers[group].add(needs);
                }
            }
        }
    }

    private void count(int group, long others, double[] said, boolean answersHimself) {
        members[group]++;
        answering[group] += answersHimself ? 1 : 0;
        for (int slot = 0; slot < said.length; slot++) {
            told[slot][group] += Double.isNaN(said[slot]) ? 0 : 1;
        }
        for (long left = others; left != 0; left &= left - 1) {
            common[group][Long.numberOfTrailingZeros(left)]++;
        }
    }

    private void countOutside(TraitRow row, double[] said) {
        for (int slot = 0; slot < said.length; slot++) {
            if (Double.isNaN(said[slot]) && space.slots().get(slot).outside(row)) {
                outside++;
            }
        }
    }

    /** Returns the groups that somebody is in, as bits. */
    static long mask(List<Group> groups, TraitRow row) {
        long mask = 0;
        for (int group = 0; group < groups.size(); group++) {
            mask |= groups.get(group).holds(row) ? 1L << group : 0;
        }
        return mask;
    }

    /** Gathers what unions of groups want; somebody in several of them counts once. */
    Answers[] unions(long[] unions) {
        Answers[] gathered = new Answers[unions.length];
        for (int i = 0; i < unions.length; i++) {
            gathered[i] = new Answers(space.columns());
        }
        double[] said = new double[space.slots().size()];
        double[] needs = new double[space.columns()];
        TraitTable.Cursor row = population.cursor();
        for (int i = 0; i < masks.length; i++) {
            space.read(row.to(i), said);
            if (masks[i] != 0 && space.needs(said, needs)) {
                for (int union = 0; union < unions.length; union++) {
                    if ((masks[i] & unions[union]) != 0) {
                        gathered[union].add(needs);
                    }
                }
            }
        }
        return gathered;
    }

    Answers[] answers() {
        return answers;
    }

    TraitTable population() {
        return population;
    }

    long mask(int row) {
        return masks[row];
    }

    boolean answered(int row) {
        return answered.get(row);
    }

    int answering() {
        return answered.cardinality();
    }

    int members(int group) {
        return members[group];
    }

    int answering(int group) {
        return answering[group];
    }

    /** Returns how many of a group a measure is known of. */
    long told(int slot, int group) {
        return told[slot][group];
    }

    /** Returns how many customers are in both groups. */
    int common(int a, int b) {
        return common[Math.min(a, b)][Math.max(a, b)];
    }

    /** Returns how many ratings lie beyond the ends of their scale. */
    long outside() {
        return outside;
    }

    /** Counts the customers who are in any of the groups. */
    int size(long union) {
        int size = 0;
        for (long mask : masks) {
            size += (mask & union) != 0 ? 1 : 0;
        }
        return size;
    }
}
