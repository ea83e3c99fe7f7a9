package halte.traits;

import halte.store.api.MembershipStore;
import halte.timeline.Members;
import halte.timeline.TimelineImage;
import halte.trait.api.Aggregate;
import halte.trait.api.TraitDeclaration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who is in the segments that traits ask for, by the last run of each segmentation. */
final class Memberships {

    private final MembershipStore store;

    Memberships(MembershipStore store) {
        this.store = store;
    }

    /** Returns all members; each segmentation is read once. */
    Members ofAll(TimelineImage image, List<TraitDeclaration> traits) {
        Map<String, BitSet> rows = new HashMap<>();
        segments(traits).forEach((segmentation, segments) -> {
            Map<String, BitSet> bySegment =
                    segments.stream().collect(Collectors.toMap(name -> name, x -> new BitSet()));
            store.scan(segmentation, (segment, customer) -> enter(bySegment.get(segment), image.row(customer)));
            bySegment.forEach((segment, members) -> rows.put(segmentation + '/' + segment, members));
        });
        return membership -> rows.get(membership)::get;
    }

    private static void enter(BitSet members, int row) {
        if (members != null && row >= 0) {
            members.set(row);
        }
    }

    /** Returns which segments one customer is in. */
    Members of(long customer, List<TraitDeclaration> traits) {
        if (segments(traits).isEmpty()) {
            return Members.NONE;
        }
        Set<String> present = store.of(customer).stream()
                .filter(membership -> membership.until() == null)
                .map(membership -> membership.segmentation() + '/' + membership.segment())
                .collect(Collectors.toSet());
        return membership -> row -> present.contains(membership);
    }

    /** Returns the names of segments by segmentation. */
    private static Map<String, Set<String>> segments(List<TraitDeclaration> traits) {
        Map<String, Set<String>> segments = new TreeMap<>();
        for (TraitDeclaration trait : traits) {
            if (trait.aggregate() == Aggregate.MEMBER) {
                int slash = trait.field().indexOf('/');
                segments.computeIfAbsent(trait.field().substring(0, slash), absent -> new TreeSet<>())
                        .add(trait.field().substring(slash + 1));
            }
        }
        return segments;
    }
}
