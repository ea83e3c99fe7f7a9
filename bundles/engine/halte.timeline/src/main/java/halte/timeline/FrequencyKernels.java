package halte.timeline;

import halte.trait.api.Aggregate;

/** Kernels that look at how often the values of a field occur. */
final class FrequencyKernels {

    private FrequencyKernels() {}

    /** The most frequent value that is not {@code none}. */
    static Kernel mode(int range, int vector, long none, double unit) {
        return Ranged.missing(range, (frame, in, out, to) -> {
            long[] values = frame.values(vector);
            Tally tally = frame.tally;
            for (int k = 0; k < in.entries; k++) {
                tally.take(in, k, values, none);
                out[to + in.who[k]] = tally.size == 0 ? Double.NaN : tally.most() / unit;
            }
        });
    }

    static Kernel entropy(int range, int vector, long none) {
        return Ranged.missing(range, (frame, in, out, to) -> {
            long[] values = frame.values(vector);
            Tally tally = frame.tally;
            for (int k = 0; k < in.entries; k++) {
                tally.take(in, k, values, none);
                out[to + in.who[k]] = tally.size == 0 ? Double.NaN : tally.entropy();
            }
        });
    }

    /** Codes of texts that join the texts of codes, see {@link MadeTexts}. */
    static Kernel list(int range, int vector, Dictionary dictionary, int output) {
        return Ranged.missing(range, (frame, in, out, to) -> {
            long[] values = frame.values(vector);
            Tally tally = frame.tally;
            MadeTexts made = frame.made[output];
            for (int k = 0; k < in.entries; k++) {
                tally.take(in, k, values, 0);
                int size = Math.min(tally.size, Aggregate.LIST_SIZE);
                out[to + in.who[k]] = size == 0 ? Double.NaN : made.joined(dictionary, tally.values, size, frame.text);
            }
        });
    }

    /** Codes of texts that say when each value occurred; of lines those that were not returned. */
    static Kernel diary(int range, int vector, boolean ofLines, Dictionary dictionary, int output) {
        return Ranged.missing(range, (frame, in, out, to) -> {
            long[] values = frame.values(vector);
            long[] days = frame.values(Vector.DAY);
            long[] rowOf = ofLines ? frame.values(Vector.LINE_ROW) : null;
            long[] quantities = ofLines ? frame.values(Column.QUANTITY) : null;
            DayTally tally = frame.days;
            MadeTexts made = frame.made[output];
            for (int k = 0; k < in.entries; k++) {
                tally.begin();
                for (int i = in.hi[k] - 1; i >= in.lo[k]; i--) {
                    int at = in.index[i];
                    if (values[at] != 0 && (quantities == null || DayTally.kept(quantities[at]))) {
                        tally.add(values[at], days[rowOf == null ? at : (int) rowOf[at]]);
                    }
                }
                out[to + in.who[k]] = tally.size() == 0 ? Double.NaN : made.diary(dictionary, tally, frame.text);
            }
        });
    }
}
