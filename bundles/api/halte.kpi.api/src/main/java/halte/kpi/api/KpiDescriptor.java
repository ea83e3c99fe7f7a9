package halte.kpi.api;

import halte.model.Text;
import java.util.Objects;
import java.util.Set;

/**
 * What a KPI is.
 *
 * @param id the name in lower case with hyphens; unique among bundles
 * @param title the name for people
 * @param description how it is computed, in one sentence
 * @param unit the unit, such as {@code EUR} or {@code days}; {@code currency} for the workspace's currency; {@code %} for a share,
 *     whose values run from 0 to 1 and are shown times 100
 * @param shape how the value follows from the contributions
 * @param direction which way is better
 * @param types names of the touch types that it listens to; empty for all
 * @param hindsight whether its timelines reach beyond the end of the period, to {@link Period#known}: for KPIs that follow the
 *     customers of a period into later time
 */
public record KpiDescriptor(
        String id,
        Text title,
        Text description,
        String unit,
        Shape shape,
        Direction direction,
        Set<String> types,
        boolean hindsight) {

    /** Copies the types. */
    public KpiDescriptor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(direction, "direction");
        types = Set.copyOf(types);
    }

    /** Describes a KPI without hindsight; the parameters are those of the record. */
    public KpiDescriptor(
            String id, Text title, Text description, String unit, Shape shape, Direction direction, Set<String> types) {
        this(id, title, description, unit, shape, direction, types, false);
    }

    /** How the value follows from the contributions. */
    public enum Shape {
        /** The sum of the numerators. Interval: normal, customers as the sampled units. */
        TOTAL,
        /** Numerator over denominator. Interval: normal by linearisation of the ratio, customers as the sampled units. */
        RATIO,
        /** Customers with a property over customers asked: contributions are 0 or 1 over 1. Interval: Wilson's score. */
        PROPORTION
    }

    /** Which way is better. */
    public enum Direction {
        /** More is better. */
        UP,
        /** Less is better. */
        DOWN
    }
}
