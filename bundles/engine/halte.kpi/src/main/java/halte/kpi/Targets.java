package halte.kpi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import halte.kpi.api.Kpis.Grain;
import halte.kpi.api.Kpis.Target;
import halte.model.Actor;
import halte.model.Failure;
import halte.store.api.DocumentStore;
import halte.store.api.DocumentStore.Document;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The targets, kept as documents. Each remembers the bundle that offered the KPI, so that a gap has a name after a restart too. */
final class Targets {

    static final String KIND = "kpi-target";

    private final DocumentStore documents;
    private final ObjectMapper json = new ObjectMapper();

    Targets(DocumentStore documents) {
        this.documents = documents;
    }

    /** A target as it is kept. */
    record Kept(String kpi, double value, Grain grain, String owner, String bundle) {

        Target target() {
            return new Target(kpi, value, grain, owner);
        }
    }

    Optional<Kept> get(String kpi) {
        return documents.get(KIND, kpi).map(this::read);
    }

    SortedMap<String, Kept> all() {
        SortedMap<String, Kept> all = new TreeMap<>();
        documents.list(KIND).forEach(document -> all.put(document.id(), read(document)));
        return all;
    }

    int put(Target target, String bundle, String who, int expected) {
        Kept kept = new Kept(target.kpi(), target.value(), target.grain(), target.owner(), bundle);
        try {
            return documents
                    .put(KIND, target.kpi(), json.writeValueAsString(kept), who, expected)
                    .version();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Kept read(Document document) {
        try {
            return json.readValue(document.json(), Kept.class);
        } catch (JsonProcessingException broken) {
            throw new Failure(
                            "KPI_TARGET_UNREADABLE",
                            Actor.CONFIGURATION,
                            "The stored target of KPI '" + document.id() + "' is not what Halte wrote.",
                            "Set the target again.")
                    .asException(broken);
        }
    }
}
