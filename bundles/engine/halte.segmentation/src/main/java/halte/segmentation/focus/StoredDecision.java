package halte.segmentation.focus;

import halte.model.Text;
import halte.segmentation.api.Focus.Choice;
import halte.segmentation.api.Focus.Decision;
import halte.segmentation.api.Focus.Stance;
import halte.segmentation.api.SegmentRef;
import halte.store.api.DocumentStore.Document;

/**
 * A decision as its document holds it.
 *
 * @param stance the decision
 * @param suppress whether the members shall not be addressed
 * @param reason why
 * @param owner who owns it
 * @param exceeding why the cap was exceeded, or null
 */
record StoredDecision(Stance stance, boolean suppress, String reason, String owner, String exceeding) {

    static StoredDecision of(Choice choice, boolean full) {
        return new StoredDecision(
                choice.stance(),
                choice.suppress(),
                choice.reason().strip(),
                choice.owner().strip(),
                full ? choice.exceeding().strip() : null);
    }

    Decision decision(Document document, Text warning) {
        return new Decision(
                SegmentRef.of(document.id()),
                stance,
                suppress,
                reason,
                owner,
                exceeding,
                document.at(),
                document.who(),
                document.version(),
                warning);
    }

    /** Returns the entry of a history that says that a decision was taken back. */
    static Decision withdrawn(Document document) {
        return new Decision(
                SegmentRef.of(document.id()),
                null,
                false,
                null,
                null,
                null,
                document.at(),
                document.who(),
                document.version(),
                null);
    }
}
