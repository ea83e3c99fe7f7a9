package halte.segmentation.purchases;

import halte.model.Text;

/** Where a customer stands with a thing, or with the next step after it. In the order of the segments. */
enum State {
    DUE_NOW("right now", "nu het juiste moment"),
    DUE_SOON("soon", "binnenkort"),
    OVERDUE("late", "laat"),
    NOT_YET("too early", "te vroeg"),
    NO_MOMENT("no clear moment", "geen duidelijk moment"),
    STOPPED("probably stopped", "waarschijnlijk gestopt"),
    STEP_NOW("right now", "nu het juiste moment"),
    STEP_EARLY("too early", "te vroeg"),
    STEP_LATE("late", "laat");

    private final Text timing;

    State(String en, String nl) {
        timing = new Text(en, nl);
    }

    Text timing() {
        return timing;
    }

    boolean due() {
        return this == DUE_NOW || this == DUE_SOON || this == OVERDUE;
    }
}
