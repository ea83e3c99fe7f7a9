package halte.segmentation.needs;

import halte.model.Parameters;
import halte.model.Text;
import halte.trait.api.TraitDeclaration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads where the long list of groups comes from. */
final class GroupReader {

    /** The most groups: memberships are bits of one number. */
    static final int MOST = 60;

    private final String purpose;

    GroupReader(String purpose) {
        this.purpose = purpose;
    }

    List<GroupSource> groups(Parameters all) {
        List<GroupSource> sources = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Parameters tree : all.trees("groups")) {
            for (GroupSource source : read(tree)) {
                if (!keys.add(source.key())) {
                    throw all.invalid("groups", "name " + source.trait().field() + " twice");
                }
                sources.add(source);
            }
        }
        if (sources.isEmpty() || sources.size() > MOST) {
            throw all.invalid("groups", "must be from 1 to " + MOST + ": name segments or a trait");
        }
        return List.copyOf(sources);
    }

    private List<GroupSource> read(Parameters tree) {
        if (tree.has("trait")) {
            tree.allow(Set.of("trait", "title", "cuts"));
            Text title = tree.has("title") ? tree.words("title") : null;
            return List.of(new GroupSource(Declarations.read(tree, "trait", purpose), title, null, cuts(tree)));
        }
        if (tree.has("segment")) {
            tree.allow(Set.of("segment", "title"));
            String[] names = tree.text("segment").split("/", 2);
            if (names.length < 2 || names[0].isBlank() || names[1].isBlank()) {
                throw tree.invalid("segment", "must be written segmentation/segment");
            }
            return List.of(member(names[0], names[1], tree.has("title") ? tree.words("title") : Text.of(names[1])));
        }
        tree.allow(Set.of("segmentation", "segments"));
        String segmentation = tree.text("segmentation");
        if (segmentation.isBlank() || segmentation.contains("/")) {
            throw tree.invalid("segmentation", "must be a segmentation's name");
        }
        return tree.texts("segments").stream()
                .map(segment -> member(segmentation, segment, Text.of(segment)))
                .toList();
    }

    private static GroupSource member(String segmentation, String segment, Text title) {
        TraitDeclaration trait = TraitDeclaration.member("group", segmentation, segment);
        return new GroupSource(trait, title, segment, List.of());
    }

    private static List<Double> cuts(Parameters tree) {
        double[] cuts = tree.numbers("cuts");
        for (int i = 0; i < cuts.length; i++) {
            if (!Double.isFinite(cuts[i]) || i > 0 && !(cuts[i] > cuts[i - 1])) {
                throw tree.invalid("cuts", "must ascend");
            }
        }
        if (cuts.length >= MOST) {
            throw tree.invalid("cuts", "must be fewer than " + MOST);
        }
        return Arrays.stream(cuts).boxed().toList();
    }
}
