package halte.segmentation.stage;

import halte.model.Text;

/** Names stages for people, being in none included. */
final class StageNames {

    static final Text QUIET = new Text("Quiet", "Stil");

    private StageNames() {}

    static Text of(StageSettings settings, int stage) {
        return stage == settings.size() ? QUIET : settings.stages().get(stage).title();
    }
}
