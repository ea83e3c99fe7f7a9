package halte.ingest.mapping;

import halte.ingest.mapping.Draft.Statement;
import halte.model.Consent;
import halte.model.DeclaredTrait;
import halte.model.Identifier;
import java.time.Instant;
import java.util.List;

/** Turns a draft's statements about the customer into what the store takes; nobody to attach them to leaves them out. */
public record Statements(String source, Instant received, List<DeclaredTrait> traits, List<Consent> consents) {

    /** Adds the statements of a draft. */
    public void add(Draft draft) {
        if (draft.statements().isEmpty() || draft.identifiers().isEmpty()) {
            return;
        }
        Identifier customer = draft.identifiers().get(0);
        Instant at = draft.at() == null ? received : draft.at();
        for (Statement statement : draft.statements()) {
            if (statement.granted() == null) {
                traits.add(new DeclaredTrait(customer, statement.name(), statement.value(), at, source));
            } else {
                consents.add(new Consent(customer, statement.name(), statement.granted(), at, source));
            }
        }
    }
}
