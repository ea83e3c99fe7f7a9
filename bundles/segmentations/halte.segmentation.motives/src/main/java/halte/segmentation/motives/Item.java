package halte.segmentation.motives;

import halte.model.Text;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import java.util.List;
import java.util.Set;

/**
 * A sign of a motive.
 *
 * @param id its name within the motive
 * @param title its name for people
 * @param value the trait that it looks at
 * @param of the trait by which it is divided, or null
 * @param form how both make its value
 * @param words the texts of which one makes it 1 and all others 0; empty for a number
 * @param absentIsNone whether a customer without a text counts as 0 rather than as not known
 * @param less whether less of it speaks for the motive
 * @param scaling how the value becomes a number from 0 to 1
 * @param weight how much it counts against other items
 * @param source where it comes from
 * @param perDay whether days with a touch are counted rather than touches, of which a visit has many
 * @param least the fewest touches from which it is told
 */
record Item(
        String id,
        Text title,
        TraitDeclaration value,
        TraitDeclaration of,
        Form form,
        List<String> words,
        boolean absentIsNone,
        boolean less,
        Scaling scaling,
        double weight,
        Source source,
        boolean perDay,
        double least) {

    private static final Set<Aggregate> OF_ALL =
            Set.of(Aggregate.COUNT, Aggregate.SUM, Aggregate.DISTINCT, Aggregate.ACTIVE_DAYS, Aggregate.SEQUENCE);
    private static final Set<Aggregate> WITHOUT_TOUCHES = Set.of(Aggregate.DECLARED, Aggregate.MEMBER);

    /** Tells whether the item looks at no touches, so that it has no time of its own. */
    boolean timeless() {
        return WITHOUT_TOUCHES.contains(value.aggregate());
    }

    /** Tells whether touches of the customer are divided by others of his, each of which is one trial. */
    boolean countsTrials() {
        return of != null && value.aggregate() == Aggregate.COUNT && of.aggregate() == Aggregate.COUNT;
    }

    /** Returns the trait that counts the touches that the item rests on, or null when it rests on none. */
    TraitDeclaration touches() {
        if (timeless()) {
            return null;
        }
        if (of != null && of.aggregate() == Aggregate.COUNT) {
            return of;
        }
        boolean all = of == null && words.isEmpty() && OF_ALL.contains(value.aggregate());
        TouchFilter filter = all ? TouchFilter.ALL : value.filter();
        return TraitDeclaration.of("touches", perDay ? Aggregate.ACTIVE_DAYS : Aggregate.COUNT, null, filter)
                .over(value.window())
                .needing(value.purpose());
    }

    /** Tells whether the item looks at the same as another trait, over whatever time. */
    boolean looksAt(TraitDeclaration other) {
        return value.aggregate() == other.aggregate()
                && java.util.Objects.equals(value.field(), other.field())
                && value.filter().equals(other.filter());
    }
}
