package halte.store.api;

import halte.model.HalteException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Versioned JSON documents: mappings, segmentations, models, targets and whatever else people define. No version is ever lost. */
public interface DocumentStore {

    /**
     * Stores a new version.
     *
     * @param kind the kind of document in lower case, such as {@code segmentation}
     * @param id the document's name, unique within its kind
     * @param json the content
     * @param who who does it
     * @param expected the version that the writer knows; 0 for a new document, negative to write whatever there is
     * @return the stored document
     * @throws HalteException {@code DOCUMENT_CHANGED} when the newest version is another than expected
     */
    Document put(String kind, String id, String json, String who, int expected);

    /** Returns the newest version, if there is one and it was not removed. */
    Optional<Document> get(String kind, String id);

    /** Returns a certain version, removed or not, if there is one. */
    Optional<Document> get(String kind, String id, int version);

    /** Returns the newest versions of all documents of a kind that were not removed, by id. */
    List<Document> list(String kind);

    /** Returns all versions of a document, newest first. */
    List<Document> versions(String kind, String id);

    /** Removes a document; its versions stay. Does nothing when there is none. */
    void remove(String kind, String id, String who);

    /**
     * One version of a document.
     *
     * @param kind its kind
     * @param id its name
     * @param version its version, from 1 on
     * @param json its content; null when this version says that it was removed
     * @param at when it was stored
     * @param who who stored it
     */
    record Document(String kind, String id, int version, String json, Instant at, String who) {}
}
