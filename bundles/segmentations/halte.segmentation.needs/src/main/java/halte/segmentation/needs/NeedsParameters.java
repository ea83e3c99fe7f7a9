package halte.segmentation.needs;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.model.Text;
import halte.trait.api.TraitDeclaration;
import java.util.List;
import java.util.Set;

/**
 * What a segmentation asks for.
 *
 * @param groups where the long list of groups comes from
 * @param categories the product categories; one without a name when none is given
 * @param needs the needs
 * @param demographics what groups may differ in beside needs
 * @param waves when a panel was asked
 * @param merging how groups are merged
 * @param limits from where on something counts
 * @param proposition what the company offers
 * @param purpose the consent purpose needed, or null
 */
record NeedsParameters(
        List<GroupSource> groups,
        List<Category> categories,
        List<Need> needs,
        List<Demographic> demographics,
        List<Wave> waves,
        Merging merging,
        Limits limits,
        Proposition proposition,
        String purpose) {

    private static final Set<String> KNOWN = Set.of(
            "groups",
            "categories",
            "needs",
            "demographics",
            "waves",
            "merge-by",
            "at-most",
            "merge-to",
            "overlap-at-least",
            "minimum-answers",
            "differs-from",
            "alike-from",
            "apart-from",
            "proposition",
            "purpose");

    /** A declared trait that groups may differ in. */
    record Demographic(TraitDeclaration trait, Text title) {}

    /** When a panel was asked: who was invited, and who answered; null for whoever answered anything. */
    record Wave(Text title, TraitDeclaration invited, TraitDeclaration answered) {}

    /**
     * How groups are merged.
     *
     * @param by the position of the category whose needs decide; negative for all together
     * @param atMost into how many at most
     * @param exactly into exactly so many; 0 to let the data decide
     * @param overlap the least overlap of what is merged; NaN to let the data decide
     */
    record Merging(int by, int atMost, int exactly, double overlap) {}

    /**
     * From where on something counts.
     *
     * @param answers the fewest answers of a group for one need
     * @param differs the least difference in importance that separates needs
     * @param alike from which overlap on groups are alike
     * @param apart from which demographic distance on groups are far apart
     */
    record Limits(int answers, double differs, double alike, double apart) {}

    /**
     * Reads the parameters.
     *
     * @throws HalteException naming the wrong one
     */
    static NeedsParameters read(Parameters all) {
        all.allow(KNOWN);
        String purpose = all.text("purpose", null);
        List<Category> categories = Category.read(all);
        List<Need> needs = new NeedReader(categories, purpose).needs(all);
        return new NeedsParameters(
                new GroupReader(purpose).groups(all),
                categories,
                needs,
                PanelReader.demographics(all, purpose),
                PanelReader.waves(all),
                merging(all, categories),
                new Limits(
                        whole(all, "minimum-answers", 10, 2, 100_000),
                        share(all, "differs-from", 0.15),
                        share(all, "alike-from", 0.8),
                        share(all, "apart-from", 0.5)),
                Proposition.read(all, needs, categories),
                purpose);
    }

    private static Merging merging(Parameters all, List<Category> categories) {
        String by = all.text("merge-by", "all");
        int category = by.equals("all") ? -1 : Category.position(categories, by, all, "merge-by");
        if (all.has("merge-to") && all.has("overlap-at-least")) {
            throw all.invalid("merge-to", "and overlap-at-least exclude each other");
        }
        int atMost = whole(all, "at-most", 3, 1, Choices.MOST);
        return new Merging(
                category,
                atMost,
                all.has("merge-to") ? whole(all, "merge-to", atMost, 1, atMost) : 0,
                all.has("overlap-at-least") ? share(all, "overlap-at-least", Double.NaN) : Double.NaN);
    }

    private static int whole(Parameters all, String name, int usual, int least, int most) {
        int value = all.whole(name, usual);
        if (value < least || value > most) {
            throw all.invalid(name, "must be from " + least + " to " + most);
        }
        return value;
    }

    private static double share(Parameters all, String name, double usual) {
        double value = all.number(name, usual);
        if (!(value >= 0 && value <= 1)) {
            throw all.invalid(name, "must be from 0 to 1");
        }
        return value;
    }

    /** Returns how many needs there are over all categories: columns, category by category. */
    int columns() {
        return categories.size() * needs.size();
    }

    Category category(int column) {
        return categories.get(column / needs.size());
    }

    Need need(int column) {
        return needs.get(column % needs.size());
    }
}
