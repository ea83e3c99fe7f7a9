package halte.segmentation.insight;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.TouchType;
import halte.segmentation.Population;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Perspective;
import halte.segmentation.api.Segmentations.Result;
import halte.segmentation.api.Upkeep;
import halte.store.api.MembershipStore;
import halte.trait.api.Aggregate;
import halte.trait.api.Timelines;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads segments with the traits of their members. */
final class Groups {

    private final MembershipStore memberships;
    private final Segmentations segmentations;
    private final Upkeep upkeep;
    private final Population population;

    Groups(MembershipStore memberships, Segmentations segmentations, Upkeep upkeep, Timelines timelines) {
        this.memberships = memberships;
        this.segmentations = segmentations;
        this.upkeep = upkeep;
        this.population = new Population(timelines);
    }

    Result last(String segmentation) {
        return segmentations.last(segmentation).orElseThrow(() -> new Failure(
                        "SEGMENTATION_NOT_RUN",
                        Actor.USER,
                        "The segmentation '" + segmentation + "' has never run, so nothing is known of its segments.",
                        "Run it first.")
                .asException());
    }

    List<TraitDeclaration> traits(String segmentation) {
        return upkeep.traits(segmentation);
    }

    List<TraitDeclaration> grouping(String segmentation) {
        return upkeep.grouping(segmentation);
    }

    /** Tells whether who is where depends on orders, so that members' revenue changes by how they were chosen. */
    boolean madeByOrders(String segmentation) {
        return grouping(segmentation).stream()
                .filter(trait -> trait.aggregate() != Aggregate.DECLARED && trait.aggregate() != Aggregate.MEMBER)
                .map(trait -> trait.filter().types())
                .anyMatch(types ->
                        types.isEmpty() || types.contains(TouchType.ORDER) || types.contains(TouchType.REFUND));
    }

    /**
     * Returns the names of the strategy's traits that sources must state. Where any other has no value, nothing happened, which is known, or it
     * need not be there.
     */
    List<String> stated(String segmentation) {
        return traits(segmentation).stream()
                .filter(trait -> trait.aggregate() == Aggregate.DECLARED && !trait.optional())
                .map(TraitDeclaration::name)
                .toList();
    }

    TraitTable table(Collection<TraitDeclaration> traits, Instant at) {
        return population.with(traits, at);
    }

    /** Reads all customers at the moment of a run with what it takes to judge whether segments suffice. */
    TraitTable known(Result last) {
        List<TraitDeclaration> wanted = new ArrayList<>(traits(last.definition().id()));
        wanted.add(GateJudge.HISTORY);
        return table(wanted, last.at());
    }

    /** Reads all segments of a segmentation at the moment of its last run, with further traits. */
    List<Group> read(Result last, Collection<TraitDeclaration> more) {
        List<TraitDeclaration> wanted = new ArrayList<>(traits(last.definition().id()));
        wanted.addAll(more);
        return of(last, table(wanted, last.at()), stated(last.definition().id()));
    }

    /** Finds the members of all segments of a segmentation in a table. */
    List<Group> of(Result last, TraitTable table, List<String> strategy) {
        Map<String, IntStream.Builder> rows = new LinkedHashMap<>();
        last.segments().forEach(one -> rows.put(one.segment().id(), IntStream.builder()));
        memberships.scan(last.definition().id(), (segment, customer) -> {
            int row = table.row(customer);
            IntStream.Builder its = rows.get(segment);
            if (row >= 0 && its != null) {
                its.add(row);
            }
        });
        return last.segments().stream()
                .map(Perspective::segment)
                .map(segment -> new Group(
                        segment, table, rows.get(segment.id()).build().sorted().toArray(), strategy))
                .toList();
    }
}
