package halte.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.segmentation.api.SegmentRef;
import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.Segmentations.Result;
import halte.segmentation.document.Json;
import halte.segmentation.drift.Baseline;
import halte.store.api.DocumentStore;
import halte.store.api.DocumentStore.Document;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps definitions, models and results as documents. */
final class Catalogue {

    private static final String DEFINITION = "segmentation";
    private static final String MODEL = "model";
    private static final String RESULT = "segmentation-result";
    private static final int WHATEVER_VERSION = -1;

    private final DocumentStore documents;
    private final Json json;

    Catalogue(DocumentStore documents, Json json) {
        this.documents = documents;
        this.json = json;
    }

    Definition define(String id, StoredDefinition stored, String who, int expected) {
        return definition(documents.put(DEFINITION, id, json.write(stored), who, expected));
    }

    Document document(String id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    Optional<Document> find(String id) {
        return documents.get(DEFINITION, id);
    }

    List<Document> all() {
        return documents.list(DEFINITION);
    }

    Definition definition(Document document) {
        StoredDefinition stored = stored(document);
        return new Definition(
                document.id(), stored.title(), stored.strategy(), stored.parameters(), document.version());
    }

    StoredDefinition stored(Document document) {
        return json.read(document, StoredDefinition.class);
    }

    Optional<Document> findModel(String id) {
        return documents.get(MODEL, id);
    }

    StoredModel model(Document document) {
        return json.read(document, StoredModel.class);
    }

    /** Returns when the strategy of a definition was last seen: at the last run with it, or when it was defined. */
    LastUse lastUse(Document definition) {
        StoredDefinition stored = stored(definition);
        Optional<Document> ran = documents.get(RESULT, definition.id());
        Optional<String> bundle = findModel(definition.id())
                .map(this::model)
                .filter(model -> model.strategy().equals(stored.strategy()))
                .map(StoredModel::bundle);
        return ran.isPresent() && bundle.isPresent()
                ? new LastUse(stored.strategy(), bundle.get(), ran.get().at())
                : new LastUse(stored.strategy(), stored.bundle(), definition.at());
    }

    /** Returns the bundle that made the present memberships; when a crash came between them and the result, the model knows. */
    Optional<String> madeBy(String id, Optional<Result> last, Optional<Instant> ran) {
        return last.filter(result -> ran.filter(result.at()::equals).isPresent())
                .map(Result::madeBy)
                .or(() -> findModel(id).map(this::model).map(StoredModel::bundle));
    }

    Optional<Result> result(String id) {
        return documents.get(RESULT, id).map(document -> with(json.read(document, Result.class), modelData(id)));
    }

    /** Refuses a segment that the last run does not have. */
    void checkSegment(SegmentRef wanted) {
        if (!result(wanted.segmentation())
                .map(last -> has(last, wanted.segment()))
                .orElse(false)) {
            throw wanted.unknown().asException();
        }
    }

    static boolean has(Result result, String segment) {
        return result.segments().stream().anyMatch(one -> one.segment().id().equals(segment));
    }

    void model(String id, StoredModel model, String who) {
        putIfChanged(MODEL, id, json.write(model), who);
    }

    void baseline(String id, Baseline baseline, String who) {
        putIfChanged(Baseline.KIND, id, json.write(baseline), who);
    }

    private void putIfChanged(String kind, String id, String content, String who) {
        boolean stands = documents
                .get(kind, id)
                .filter(document -> document.json().equals(content))
                .isPresent();
        if (!stands) {
            documents.put(kind, id, content, who, WHATEVER_VERSION);
        }
    }

    void result(String id, Result result, Note note, String who) {
        documents.put(RESULT, id, json.write(with(result, Map.of()), "note", note), who, WHATEVER_VERSION);
    }

    Optional<Document> resultDocument(String id) {
        return documents.get(RESULT, id);
    }

    /** Returns for which moments there are results, also those of before a removal. */
    List<Instant> runs(String id) {
        return documents.versions(RESULT, id).stream()
                .filter(document -> document.json() != null)
                .map(this::at)
                .toList();
    }

    /** Returns for which moment a result is. */
    Instant at(Document result) {
        return json.read(result, Noted.class).at();
    }

    /** Returns what was kept with the last result; results of before that was kept were all fitted. */
    Optional<Note> note(String id) {
        return resultDocument(id)
                .map(document -> json.read(document, Noted.class))
                .map(Noted::known);
    }

    /** What is read of a result when people do not look at it. */
    private record Noted(Instant at, Note note) {

        Note known() {
            return note == null ? new Note(at, true, Map.of()) : note;
        }
    }

    private Map<String, Object> modelData(String id) {
        return findModel(id).map(document -> model(document).data()).orElse(Map.of());
    }

    /** A result is stored without its model, which has a document of its own that seldom changes. */
    private static Result with(Result result, Map<String, Object> model) {
        return new Result(
                result.definition(),
                result.at(),
                result.customers(),
                result.segments(),
                result.unassigned(),
                result.sufficiency(),
                result.entered(),
                result.left(),
                model,
                result.tables() == null ? List.of() : result.tables(),
                result.madeBy());
    }

    void remove(String id, String who) {
        documents.remove(DEFINITION, id, who);
        documents.remove(MODEL, id, who);
        documents.remove(RESULT, id, who);
        documents.remove(Baseline.KIND, id, who);
    }

    private static RuntimeException unknown(String id) {
        return new Failure(
                        "SEGMENTATION_UNKNOWN",
                        Actor.USER,
                        "There is no segmentation '" + id + "'.",
                        "Check the name, or define it first.")
                .asException();
    }
}
