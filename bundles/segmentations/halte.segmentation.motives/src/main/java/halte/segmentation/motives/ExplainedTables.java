package halte.segmentation.motives;

import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** Puts into tables what the motives explain. */
final class ExplainedTables {

    private static final Column BEHAVIOUR = Column.of("behaviour", "Behaviour", "Gedrag");

    private ExplainedTables() {}

    static Table outcomes(List<Explained> all, MotivesParameters wanted) {
        List<List<Object>> rows = new ArrayList<>();
        for (Explained one : all) {
            Solution solution = one.solution();
            rows.add(Table.row(
                    one.outcome().title(),
                    one.separated(),
                    one.customers(),
                    solution == null ? null : solution.explained(),
                    solution == null ? null : solution.adjusted(),
                    one.heldOut(),
                    one.known() ? one.heldOut() >= wanted.explainedFrom() : null,
                    verdict(one, wanted)));
        }
        return new Table(
                "explained",
                new Text("How far motives explain behaviour", "In hoeverre motieven gedrag verklaren"),
                List.of(
                        BEHAVIOUR,
                        Column.of("later", "Later than the motives", "Later dan de motieven"),
                        Column.of("customers", "Customers", "Klanten"),
                        Column.of("explained", "Explained share", "Verklaard deel"),
                        Column.of("adjusted", "Adjusted", "Gecorrigeerd"),
                        Column.of("held-out", "Of customers held out", "Van buiten gehouden klanten"),
                        Column.of("plannable", "Plan with it", "Plan ermee"),
                        Column.of("verdict", "Verdict", "Oordeel")),
                rows);
    }

    private static Text verdict(Explained one, MotivesParameters wanted) {
        if (!one.known()) {
            return new Text("not known", "niet bekend");
        }
        return one.heldOut() < wanted.explainedFrom()
                ? new Text("unexplained: plan no influence on it", "onverklaard: plan er geen invloed op")
                : new Text("explained in part", "deels verklaard");
    }

    static Table effects(List<Explained> all, MotivesParameters wanted) {
        List<List<Object>> rows = new ArrayList<>();
        for (Explained one : all) {
            for (Effect effect : one.effects()) {
                rows.add(Table.row(
                        one.outcome().title(),
                        wanted.motives().get(effect.motive()).title(),
                        effect.size(),
                        effect.interval().low(),
                        effect.interval().high(),
                        effect.standardised(),
                        effect.p(),
                        effect.significant()));
            }
        }
        return new Table(
                "effects",
                new Text(
                        "By how much behaviour differs for one standard deviation of a motive",
                        "Hoeveel gedrag verschilt bij één standaardafwijking van een motief"),
                List.of(
                        BEHAVIOUR,
                        Tables.MOTIVE,
                        Column.of("effect", "Effect", "Effect"),
                        Column.of("low", "Low (95 %)", "Laag (95 %)"),
                        Column.of("high", "High (95 %)", "Hoog (95 %)"),
                        Column.of("standardised", "Standardised", "Gestandaardiseerd"),
                        Column.of("p", "Probability by luck (Holm)", "Kans door toeval (Holm)"),
                        Column.of("significant", "Significant", "Significant")),
                rows);
    }
}
