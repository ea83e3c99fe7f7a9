package halte.traits;

import halte.model.Failure;
import halte.runtime.Guest;
import halte.runtime.Host;
import halte.runtime.api.Addons.Dependent;
import halte.runtime.api.Addons.Effect;
import halte.store.api.DocumentStore;
import halte.store.api.DocumentStore.Document;
import halte.trait.api.TraitFold;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What timelines and stored segmentations mean to traits that come and go. */
final class TraitHost implements Host<TraitFold> {

    private static final String SEGMENTATION = "segmentation";

    private final Folds folds;
    private final Trial trial;
    private final DocumentStore documents;

    TraitHost(Folds folds, Trial trial, DocumentStore documents) {
        this.folds = folds;
        this.trial = trial;
        this.documents = documents;
    }

    @Override
    public Optional<String> name(TraitFold fold, Map<String, Object> properties) {
        return Optional.of(fold.descriptor().name());
    }

    @Override
    public void changed() {
        folds.changed();
    }

    @Override
    public List<Failure> prove(Guest<TraitFold> candidate) {
        return trial.prove(candidate);
    }

    @Override
    public List<Effect> preview(Guest<TraitFold> candidate) {
        return List.of(trial.compare(
                candidate,
                dependents(candidate.id()).stream().map(Dependent::name).toList()));
    }

    /** Parameters name a trait as a text of their own; what they mean otherwise only their strategy knows. */
    @Override
    public List<Dependent> dependents(String id) {
        return documents.list(SEGMENTATION).stream()
                .filter(document -> document.json().contains('"' + id + '"'))
                .map(Document::id)
                .map(segmentation -> new Dependent(SEGMENTATION, segmentation, "trait " + id))
                .toList();
    }
}
