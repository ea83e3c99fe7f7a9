package halte.segmentation.stage;

import halte.journey.api.StageModel;
import halte.model.TouchType;
import halte.trait.api.Timeline;
import halte.trait.api.TimelineFold;
import java.util.HashSet;
import java.util.Set;

/** Gathers in which stages customers were from when to when. */
final class SpellsFold implements TimelineFold<Walk> {

    private final StageModel model;
    private final StageSettings settings;

    SpellsFold(StageModel model, StageSettings settings) {
        this.model = model;
        this.settings = settings;
    }

    @Override
    public Set<String> types() {
        Set<String> types = new HashSet<>(Set.of(TouchType.ORDER));
        settings.stages().forEach(stage -> types.addAll(stage.types()));
        return types;
    }

    @Override
    public Walk create() {
        return new Walk(model, settings);
    }

    @Override
    public void add(Walk walk, Timeline timeline) {
        walk.follow(timeline);
    }

    @Override
    public Walk merge(Walk left, Walk right) {
        left.spells().plus(right.spells());
        return left;
    }
}
