package halte.segmentation.needs;

import halte.model.Parameters;
import halte.model.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A product category, since people need other things of a television than of clothes.
 *
 * @param id its name
 * @param title its name for people
 * @param about what survey answers about it say that they are about; empty when all answers count
 */
record Category(String id, Text title, Set<String> about) {

    private static final int MOST = 12;

    static List<Category> read(Parameters all) {
        if (!all.has("categories")) {
            return List.of(new Category("all", new Text("all products", "alle producten"), Set.of()));
        }
        List<Category> categories = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Parameters tree : all.trees("categories")) {
            tree.allow(Set.of("id", "title", "about"));
            String id = Names.id(tree, "id");
            if (id.equals("all") || !ids.add(id)) {
                throw tree.invalid("id", "must be unique and not 'all', which means all categories together");
            }
            Set<String> about = tree.has("about") ? Set.copyOf(tree.texts("about")) : Set.of(id);
            categories.add(new Category(id, tree.has("title") ? tree.words("title") : Text.of(id), about));
        }
        if (categories.isEmpty() || categories.size() > MOST) {
            throw all.invalid("categories", "must be from 1 to " + MOST);
        }
        return List.copyOf(categories);
    }

    static int position(List<Category> categories, String id, Parameters tree, String name) {
        for (int i = 0; i < categories.size(); i++) {
            if (categories.get(i).id().equals(id)) {
                return i;
            }
        }
        throw tree.invalid(name, "must name one of the categories");
    }
}
