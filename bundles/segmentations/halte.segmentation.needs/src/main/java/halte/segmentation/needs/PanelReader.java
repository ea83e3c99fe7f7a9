package halte.segmentation.needs;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.needs.NeedsParameters.Demographic;
import halte.segmentation.needs.NeedsParameters.Wave;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what is known of the people beside their needs, and when they were asked. */
final class PanelReader {

    private static final int MOST = 12;

    private PanelReader() {}

    static List<Demographic> demographics(Parameters all, String purpose) {
        List<Demographic> read = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Parameters tree : all.trees("demographics")) {
            tree.allow(Set.of("trait", "title"));
            var trait = Declarations.read(tree, "trait", purpose);
            if (!names.add(trait.name())) {
                throw tree.invalid("trait", "is there twice");
            }
            read.add(new Demographic(trait, tree.has("title") ? tree.words("title") : Text.of(trait.name())));
        }
        return few(all, "demographics", read);
    }

    static List<Wave> waves(Parameters all) {
        List<Wave> read = new ArrayList<>();
        for (Parameters tree : all.trees("waves")) {
            tree.allow(Set.of("title", "invited", "answered"));
            read.add(new Wave(
                    tree.has("title") ? tree.words("title") : Text.of(Integer.toString(read.size() + 1)),
                    Declarations.read(tree, "invited", null),
                    tree.has("answered") ? Declarations.read(tree, "answered", null) : null));
        }
        return few(all, "waves", read);
    }

    private static <T> List<T> few(Parameters all, String name, List<T> read) {
        if (read.size() > MOST) {
            throw all.invalid(name, "must be at most " + MOST);
        }
        return List.copyOf(read);
    }
}
