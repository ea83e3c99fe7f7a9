package halte.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Parameters;
import halte.segmentation.api.SegmentRef;
import halte.segmentation.api.Segmentations.Basis;
import halte.store.api.DocumentStore.Document;
import halte.trait.api.Aggregate;
import halte.trait.api.TraitDeclaration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Knows which segmentation depends on which: by the traits that ask for the members of another. */
final class Dependencies {

    private final Catalogue catalogue;
    private final Strategies strategies;

    Dependencies(Catalogue catalogue, Strategies strategies) {
        this.catalogue = catalogue;
        this.strategies = strategies;
    }

    /** Returns the segmentations that traits ask for, by name. */
    static List<String> of(Collection<TraitDeclaration> traits) {
        return segments(traits).stream()
                .map(SegmentRef::segmentation)
                .distinct()
                .toList();
    }

    /** Returns the segments that traits ask for. */
    static List<SegmentRef> segments(Collection<TraitDeclaration> traits) {
        return traits.stream()
                .filter(trait -> trait.aggregate() == Aggregate.MEMBER)
                .map(trait -> SegmentRef.of(trait.field()))
                .distinct()
                .sorted()
                .toList();
    }

    Graph graph() {
        Map<String, List<String>> on = new TreeMap<>();
        catalogue.all().forEach(document -> on.put(document.id(), on(document)));
        return Graph.of(on);
    }

    /** Returns what a segmentation depends on. Documents of before dependencies were kept do not say so themselves. */
    private List<String> on(Document document) {
        StoredDefinition stored = catalogue.stored(document);
        return stored.on() != null ? stored.on() : asked(stored);
    }

    private List<String> asked(StoredDefinition stored) {
        if (strategies.serving(stored.strategy()).isEmpty()) {
            return List.of();
        }
        try {
            return strategies.with(
                    stored.strategy(), strategy -> of(strategy.traits(Parameters.of(stored.parameters()))));
        } catch (HalteException refused) {
            return List.of();
        }
    }

    /** Refuses a definition that depends on what is not there, or on itself by way of others. */
    void check(String id, List<String> on) {
        Graph graph = graph().with(id, on);
        for (String other : on) {
            if (!graph.on().containsKey(other)) {
                throw unknown(id, other);
            }
        }
        graph.cycle(id).ifPresent(way -> {
            throw cycle(way);
        });
    }

    /** Refuses segments that the last run of the present version of another segmentation does not have. */
    void checkSegments(Collection<TraitDeclaration> traits) {
        for (SegmentRef asked : segments(traits)) {
            int version =
                    catalogue.find(asked.segmentation()).map(Document::version).orElse(0);
            boolean missing = catalogue
                    .result(asked.segmentation())
                    .filter(last -> last.definition().version() == version)
                    .filter(last -> !Catalogue.has(last, asked.segment()))
                    .isPresent();
            if (missing) {
                throw asked.unknown().asException();
            }
        }
    }

    /** Refuses to remove what others depend on. */
    void checkRemoval(String id) {
        List<String> dependents = graph().dependents(id).stream()
                .filter(other -> !other.equals(id))
                .toList();
        if (!dependents.isEmpty()) {
            throw needed(id, dependents);
        }
    }

    /** Tells what a segmentation's memberships are based on. */
    List<Basis> basis(Document document) {
        Optional<Note> note = catalogue.note(document.id());
        return on(document).stream().map(other -> basis(other, note)).toList();
    }

    private Basis basis(String other, Optional<Note> note) {
        Optional<Document> newest = catalogue.resultDocument(other);
        Note.Used used = note.map(one -> one.basis().get(other)).orElse(null);
        int usedVersion = used == null ? 0 : used.version();
        int newestVersion = newest.map(Document::version).orElse(0);
        Instant usedAt = used == null ? null : used.at();
        Instant newestAt = newest.map(catalogue::at).orElse(null);
        return new Basis(other, usedAt, newestAt, usedVersion != newestVersion);
    }

    /** Notes which runs of others are the newest now. */
    Map<String, Note.Used> now(Collection<TraitDeclaration> traits) {
        Map<String, Note.Used> used = new TreeMap<>();
        for (String other : of(traits)) {
            catalogue
                    .resultDocument(other)
                    .ifPresent(document -> used.put(other, new Note.Used(document.version(), catalogue.at(document))));
        }
        return used;
    }

    private static RuntimeException unknown(String id, String other) {
        return new Failure(
                        "SEGMENTATION_UNKNOWN",
                        Actor.USER,
                        "The segmentation '" + id + "' asks for members of '" + other + "', which there is not.",
                        "Check the name, or define '" + other + "' first.")
                .asException();
    }

    private static RuntimeException cycle(List<String> way) {
        return new Failure(
                        "SEGMENTATION_CYCLE",
                        Actor.USER,
                        "The segmentation would depend on itself: " + String.join(" → ", way) + ".",
                        "Let one of these do without the members of the next.")
                .asException();
    }

    private static RuntimeException needed(String id, List<String> dependents) {
        return new Failure(
                        "SEGMENTATION_NEEDED",
                        Actor.USER,
                        "The segmentation '" + id + "' cannot be removed, since others ask for its members: "
                                + String.join(", ", dependents) + ".",
                        "Remove or change these first.")
                .asException();
    }
}
