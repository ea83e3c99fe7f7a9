package halte.segmentation.needs;

import halte.model.Text;
import java.util.List;

/**
 * All that the fit found out, to be told.
 *
 * @param wanted the parameters
 * @param groups the long list
 * @param dropped how many values were too many to be groups
 * @param gathered who is in which group and what was answered
 * @param cells what each group wants, by column
 * @param draws samples of it
 * @param scopes how groups compare, over all needs and by category
 * @param scope the one by which groups are merged
 * @param choice the way in which they are merged; null when there is nothing to merge
 * @param merged the merged groups
 * @param mergedCells what each merged group wants, by column
 * @param mergedDraws samples of it
 * @param people what else groups differ in
 */
record Fitted(
        NeedsParameters wanted,
        List<Group> groups,
        int dropped,
        Gathering gathered,
        NeedCell[][] cells,
        double[][][] draws,
        List<Scope> scopes,
        Scope scope,
        Choice choice,
        Merged merged,
        NeedCell[][] mergedCells,
        double[][][] mergedDraws,
        Demography people) {

    Text title(int group) {
        return groups.get(group).title();
    }

    /** Returns the name of a group that takes part in a comparison. */
    Text title(Comparison comparison, int place) {
        return title(comparison.group(place));
    }

    Text mergedTitle(int position) {
        return merged.segments().get(position).title();
    }

    /** Returns the needs that the groups of a merged one do not share. */
    List<Residual> residuals() {
        return choice == null
                ? List.of()
                : Residual.of(
                        scope.comparison(),
                        choice.numbers(),
                        cells,
                        wanted.limits().differs());
    }
}
