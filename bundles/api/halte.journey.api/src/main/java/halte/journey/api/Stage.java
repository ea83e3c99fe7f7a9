package halte.journey.api;

import halte.model.Text;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A place on the way of a customer, and what speaks for his being there.
 *
 * @param id the name in lower case with hyphens, unique within the model
 * @param title the name for people
 * @param description who is in it, in one sentence
 * @param types the names of the touch types that speak for it
 * @param halfLife how many days a touch counts fully; after each further such period it counts half as much as before. At least 1
 * @param enough how many touches, so counted, are enough to be in this stage; above 0
 * @param afterOrder how many days it lasts after an order without any further touch. 0 for a stage on the way to an order: what speaks
 *     for it no longer does so once an order has settled it
 */
public record Stage(
        String id, Text title, Text description, Set<String> types, int halfLife, double enough, int afterOrder) {

    /** The most days of a half-life or after an order. */
    public static final int MOST_DAYS = 3650;

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Copies the types and checks the ranges.
     *
     * @throws IllegalArgumentException when something is out of range
     */
    public Stage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        types = Set.copyOf(types);
        require(NAME.matcher(id).matches(), id, "is no name in lower case with hyphens");
        require(halfLife >= 1 && halfLife <= MOST_DAYS, id, "needs a half-life from 1 to " + MOST_DAYS + " days");
        require(enough > 0 && enough < Double.POSITIVE_INFINITY, id, "needs more than 0 touches");
        require(afterOrder >= 0 && afterOrder <= MOST_DAYS, id, "lasts from 0 to " + MOST_DAYS + " days");
    }

    private static void require(boolean holds, String id, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("stage " + id + " " + otherwise);
        }
    }

    /** Tells whether an order settles it, so that only later touches speak for it. */
    public boolean settled() {
        return afterOrder == 0;
    }
}
