package halte.segmentation.needs;

import halte.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Needs of one category, or of all together, and how the groups compare in them.
 *
 * @param id its name
 * @param title its name for people
 * @param comparison how far groups overlap
 * @param choices how they can be merged
 */
record Scope(String id, Text title, Comparison comparison, Choices choices) {

    /** Returns all together first, then each category; only one when there is only one. */
    static List<Scope> all(NeedsParameters wanted, NeedCell[][] cells, double[][][] draws, int[] ranks) {
        List<Scope> scopes = new ArrayList<>();
        int needs = wanted.needs().size();
        if (wanted.categories().size() > 1) {
            int[] columns = IntStream.range(0, wanted.columns()).toArray();
            scopes.add(of("all", new Text("all categories", "alle categorieën"), columns, wanted, cells, draws, ranks));
        }
        for (int i = 0; i < wanted.categories().size(); i++) {
            Category category = wanted.categories().get(i);
            int[] columns = IntStream.range(i * needs, (i + 1) * needs).toArray();
            scopes.add(of(category.id(), category.title(), columns, wanted, cells, draws, ranks));
        }
        return scopes;
    }

    private static Scope of(
            String id,
            Text title,
            int[] columns,
            NeedsParameters wanted,
            NeedCell[][] cells,
            double[][][] draws,
            int[] ranks) {
        Comparison comparison = Comparison.of(columns, cells, draws);
        return new Scope(
                id,
                title,
                comparison,
                new Choices(comparison, cells, wanted.limits().differs(), ranks));
    }
}
