package halte.segmentation.motives;

import halte.trait.api.TraitRow;
import java.util.List;

/** Finds the motive that leads a customer. */
final class Leader {

    private final MotivesParameters wanted;
    private final List<Compass> compasses;

    /** Takes the compasses in the order of the motives; null for a motive that says nothing. */
    Leader(MotivesParameters wanted, List<Compass> compasses) {
        this.wanted = wanted;
        this.compasses = compasses;
    }

    Position position(int motive, TraitRow row) {
        Compass compass = compasses.get(motive);
        return compass == null ? Position.UNKNOWN : compass.position(row);
    }

    /** Tells whether a motive is known well enough to be compared. */
    boolean comparable(Position position) {
        return position.items() > 0 && position.confidence() >= wanted.leastConfidence();
    }

    /** Returns the position of the customer's segment; negative when nothing is known of him at all. */
    int segment(TraitRow row) {
        if (Double.isNaN(row.number(MotivesTraits.TOUCHES))) {
            return -1;
        }
        int best = -1;
        Position highest = null;
        int known = 0;
        for (int motive = 0; motive < compasses.size(); motive++) {
            Position own = position(motive, row);
            if (comparable(own)) {
                known++;
                if (highest == null || own.deviations() > highest.deviations()) {
                    best = motive;
                    highest = own;
                }
            }
        }
        if (known < 2) {
            return compasses.size() + 1;
        }
        return highest.deviations() > 0 && standsOut(row, best, highest) ? best : compasses.size();
    }

    /** Tells whether enough motives are known to name one, or to say that none leads. */
    boolean knows(TraitRow row) {
        int segment = segment(row);
        return segment >= 0 && segment <= compasses.size();
    }

    private boolean standsOut(TraitRow row, int best, Position highest) {
        for (int motive = 0; motive < compasses.size(); motive++) {
            if (motive != best) {
                Position other = position(motive, row);
                double error = Math.hypot(highest.error(), other.error());
                if (comparable(other) && !(highest.deviations() - other.deviations() > wanted.deviations() * error)) {
                    return false;
                }
            }
        }
        return true;
    }
}
