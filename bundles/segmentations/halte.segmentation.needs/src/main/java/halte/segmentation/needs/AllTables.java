package halte.segmentation.needs;

import halte.segmentation.api.Table;
import java.util.ArrayList;
import java.util.List;

/** All tables of a fit, in the order in which one reads them. */
final class AllTables {

    private final Fitted fitted;
    private final Lineage lineage;

    AllTables(Fitted fitted, Lineage lineage) {
        this.fitted = fitted;
        this.lineage = lineage;
    }

    List<Table> all() {
        OverlapTables overlaps = new OverlapTables(fitted);
        MergeTables merges = new MergeTables(fitted, lineage);
        ChoiceTables choices = new ChoiceTables(fitted);
        PanelTables panel = new PanelTables(fitted);
        List<Table> all = new ArrayList<>(List.of(merges.lineage(), choices.categories()));
        all.addAll(overlaps.matrices());
        all.add(overlaps.pairs());
        all.add(overlaps.alike());
        all.add(choices.choices());
        all.add(merges.residuals());
        all.add(new NeedsTable(fitted).table());
        all.add(new PropositionTable(fitted).table());
        all.add(new QuestionTables(fitted).questions());
        all.add(new QuestionTables(fitted).moments());
        all.add(panel.response());
        all.add(panel.representativeness());
        return all;
    }
}
