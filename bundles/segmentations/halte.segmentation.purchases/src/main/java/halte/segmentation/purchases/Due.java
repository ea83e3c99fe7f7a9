package halte.segmentation.purchases;

import halte.model.Text;

/**
 * When a customer needs a thing again.
 *
 * @param item the thing
 * @param purchases on how many days he bought it
 * @param gap his own mean gap in days
 * @param last when he last bought it
 * @param low the first day of the window
 * @param middle the day by which half of such purchases have come
 * @param high the last day of the window
 * @param probability of buying it within the horizon
 * @param state where he stands
 */
record Due(
        int item, int purchases, double gap, int last, int low, int middle, int high, double probability, State state)
        implements Comparable<Due> {

    /** Returns the state in words; whoever is past the middle is told by how many days. */
    Text timing(int today) {
        Text timing = state.timing();
        if (middle >= today) {
            return timing;
        }
        Text days = Words.days(today - middle);
        return new Text(timing.en() + ", " + days.en() + " overdue", timing.nl() + ", " + days.nl() + " over tijd");
    }

    /** The most urgent first. */
    @Override
    public int compareTo(Due other) {
        int byState = state.compareTo(other.state);
        int byDay = byState != 0 ? byState : Integer.compare(middle, other.middle);
        return byDay != 0 ? byDay : Integer.compare(item, other.item);
    }
}
