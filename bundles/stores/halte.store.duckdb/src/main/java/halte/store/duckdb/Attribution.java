package halte.store.duckdb;

import halte.model.Identifier;
import halte.model.Touch;
import java.util.Arrays;
import java.util.List;

/** Whom the touches of a batch are about: all their identifiers, one after the other, by their places in the batch. */
final class Attribution {

    private final Numbers numbers;
    private final int[] ends;
    private int[] places;
    private int unattributed;

    /** Wants the identifiers' numbers, which count once they are resolved. */
    Attribution(List<Touch> touches, Numbers numbers) {
        this.numbers = numbers;
        ends = new int[touches.size() + 1];
        places = new int[touches.size() * 2 + 16];
        for (int row = 0; row < touches.size(); row++) {
            ends[row + 1] = want(touches.get(row).identifiers(), ends[row]);
            unattributed += ends[row + 1] == ends[row] ? 1 : 0;
        }
    }

    private int want(List<Identifier> identifiers, int from) {
        int end = from;
        for (int i = 0; i < identifiers.size(); i++) {
            if (end == places.length) {
                places = Arrays.copyOf(places, end * 2);
            }
            places[end++] = numbers.want(identifiers.get(i));
        }
        return end;
    }

    int unattributed() {
        return unattributed;
    }

    /** Returns how many identifiers a touch has. */
    int count(int row) {
        return ends[row + 1] - ends[row];
    }

    /** Returns the number of one of a touch's identifiers. */
    long number(int row, int which) {
        return numbers.of(places[ends[row] + which]);
    }
}
