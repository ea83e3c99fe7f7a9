package halte.segmentation.needs;

import halte.trait.api.TraitRow;

/**
 * A measure in one category.
 *
 * @param measure the measure
 * @param trait the position of its trait in a row
 * @param of the position of the trait to divide it by; negative for none
 */
record Slot(Measure measure, int trait, int of) {

    /** Returns how important the need is to a customer, 0–1; NaN when he did not say, or not on the scale. */
    double importance(TraitRow row) {
        return switch (measure.kind()) {
            case RATING -> onScale(measure.scale().of(row.number(trait)));
            case TRAIT -> behaviour(row);
            case CHOICE, REASON, WORDS -> said(row.text(trait));
        };
    }

    /** Tells whether a rating lies beyond the ends of the scale. */
    boolean outside(TraitRow row) {
        double place = measure.scale().of(row.number(trait));
        return measure.kind() == Measure.Kind.RATING && !Double.isNaN(place) && Double.isNaN(onScale(place));
    }

    private static double onScale(double place) {
        return place >= 0 && place <= 1 ? place : Double.NaN;
    }

    private double behaviour(TraitRow row) {
        double value = row.number(trait);
        if (of >= 0) {
            double whole = row.number(of);
            value = whole > 0 ? value / whole : Double.NaN;
        }
        return Double.isFinite(value) ? Math.max(0, Math.min(1, measure.scale().of(value))) : Double.NaN;
    }

    private double said(String lines) {
        if (lines == null || lines.isBlank()) {
            return Double.NaN;
        }
        boolean said = measure.kind() == Measure.Kind.WORDS
                ? Codebook.speaksOf(measure.values(), lines)
                : Codebook.holds(measure.values(), lines);
        return said != measure.scale().reversed() ? 1 : 0;
    }
}
