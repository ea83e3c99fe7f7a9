package halte.segmentation.value;

import halte.model.Text;

/** How a search for the most likely parameters ended. There is nothing else. */
enum Outcome {
    CONVERGED(new Text("converged", "geconvergeerd")),
    AT_BOUNDARY(new Text("at the boundary", "op de grens")),
    NOT_CONVERGED(new Text("did not converge", "niet geconvergeerd"));

    private final Text title;

    Outcome(Text title) {
        this.title = title;
    }

    Text title() {
        return title;
    }
}
