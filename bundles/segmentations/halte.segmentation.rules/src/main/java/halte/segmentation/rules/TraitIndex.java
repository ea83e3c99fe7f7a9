package halte.segmentation.rules;

import halte.model.Parameters;
import halte.model.Text;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDeclarations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives positions to traits in the order in which conditions ask for them. */
final class TraitIndex {

    private static final int LONGEST_NAME = 200;

    private final Map<String, Parameters> titled = new HashMap<>();
    private final Map<String, TraitDeclaration> declarations = new LinkedHashMap<>();
    private final Map<String, Trait> used = new LinkedHashMap<>();

    TraitIndex(List<Parameters> trees) {
        for (Parameters tree : trees) {
            Map<String, Object> untitled = new LinkedHashMap<>(tree.values());
            untitled.remove("title");
            TraitDeclaration declaration = TraitDeclarations.read(new Parameters(tree.path(), untitled));
            if (declarations.put(declaration.name(), declaration) != null) {
                throw tree.invalid("name", "is that of an earlier trait");
            }
            if (tree.has("title")) {
                tree.words("title");
                titled.put(declaration.name(), tree);
            }
        }
    }

    /** Returns the trait that a leaf names; one that is not declared here is taken from what sources declare. */
    Trait find(Parameters leaf) {
        String name = leaf.text("trait");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw leaf.invalid("trait", "must be a name of at most " + LONGEST_NAME + " characters");
        }
        return used.computeIfAbsent(name, this::trait);
    }

    private Trait trait(String name) {
        TraitDeclaration declaration = declarations.getOrDefault(name, TraitDeclaration.declared(name));
        Parameters tree = titled.get(name);
        Text title = tree == null ? TraitTitles.of(declaration) : tree.words("title");
        return new Trait(used.size(), declaration, title);
    }

    List<Trait> used() {
        return List.copyOf(used.values());
    }

    List<String> unused() {
        List<String> unused = new ArrayList<>(declarations.keySet());
        unused.removeAll(used.keySet());
        return unused;
    }
}
