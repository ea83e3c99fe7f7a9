package halte.segmentation.focus;

import halte.segmentation.api.Focus;
import halte.segmentation.api.SegmentRef;
import halte.segmentation.document.Json;
import halte.store.api.DocumentStore;
import halte.store.api.DocumentStore.Document;
import java.util.List;
import java.util.Optional;

/** Keeps decisions and the cap as documents. */
public final class Decisions {

    private static final String KIND = "focus";
    private static final String CAP = "focus-cap";
    private static final String CAP_ID = "groups";
    private static final int WHATEVER_VERSION = -1;

    private record Cap(int most) {}

    private final DocumentStore documents;
    private final Json json = new Json();

    public Decisions(DocumentStore documents) {
        this.documents = documents;
    }

    Document put(SegmentRef segment, StoredDecision decision, String who, int expected) {
        return documents.put(KIND, segment.toString(), json.write(decision), who, expected);
    }

    Optional<Document> find(SegmentRef segment) {
        return documents.get(KIND, segment.toString());
    }

    List<Document> all() {
        return documents.list(KIND);
    }

    /** Returns the segments whose members shall not be addressed. */
    public List<SegmentRef> suppressing() {
        return all().stream()
                .filter(document -> read(document).suppress())
                .map(document -> SegmentRef.of(document.id()))
                .toList();
    }

    List<Document> versions(SegmentRef segment) {
        return documents.versions(KIND, segment.toString());
    }

    void remove(SegmentRef segment, String who) {
        documents.remove(KIND, segment.toString(), who);
    }

    StoredDecision read(Document document) {
        return json.read(document, StoredDecision.class);
    }

    int most() {
        return documents
                .get(CAP, CAP_ID)
                .map(document -> json.read(document, Cap.class).most())
                .orElse(Focus.USUAL_MOST);
    }

    void most(int most, String who) {
        documents.put(CAP, CAP_ID, json.write(new Cap(most)), who, WHATEVER_VERSION);
    }
}
