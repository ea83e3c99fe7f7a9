package halte.segmentation.rfm;

import halte.model.Text;
import halte.segmentation.api.Segment;
import java.util.List;

/**
 * The ten segments of the R package rfm, with both sets of score ranges that it published: {@link #first} in its tests and reference,
 * {@link #revised} in its introduction since version 0.3.
 */
final class TenSegments {

    private static final Segment CHAMPIONS = new Segment(
            "champions",
            new Text("Champions", "Kampioenen"),
            new Text(
                    "Bought recently, buy often and spend the most",
                    "Kochten onlangs, kopen vaak en besteden het meest"));
    private static final Segment LOYAL = new Segment(
            "loyal-customers",
            new Text("Loyal Customers", "Trouwe klanten"),
            new Text("Spend well and respond to offers", "Besteden goed en gaan in op aanbiedingen"));
    private static final Segment POTENTIAL = new Segment(
            "potential-loyalist",
            new Text("Potential Loyalist", "Trouwe klant in wording"),
            new Text("Recent customers who bought more than once", "Recente klanten die vaker dan één keer kochten"));
    private static final Segment NEW = new Segment(
            "new-customers",
            new Text("New Customers", "Nieuwe klanten"),
            new Text("Bought recently, but not often", "Kochten onlangs, maar niet vaak"));
    private static final Segment PROMISING = new Segment(
            "promising",
            new Text("Promising", "Veelbelovend"),
            new Text("Recent shoppers who buy seldom", "Recente kopers die nog weinig kopen"));
    private static final Segment ATTENTION = new Segment(
            "need-attention",
            new Text("Need Attention", "Aandacht nodig"),
            new Text("Middling in all three, and slipping", "Middelmatig op alle drie en aan het wegzakken"));
    private static final Segment SLEEPY = new Segment(
            "about-to-sleep",
            new Text("About To Sleep", "Bijna ingeslapen"),
            new Text("Below average in all three", "Onder het gemiddelde op alle drie"));
    private static final Segment RISK = new Segment(
            "at-risk",
            new Text("At Risk", "Dreigt af te haken"),
            new Text("Used to buy and spend, but long ago", "Kochten en besteedden goed, maar lang geleden"));
    private static final Segment CANT_LOSE = new Segment(
            "cant-lose-them",
            new Text("Can't Lose Them", "Niet kwijtraken"),
            new Text("Bought much and often, but long ago", "Kochten veel en vaak, maar lang geleden"));
    private static final Segment LOST =
            new Segment("lost", new Text("Lost", "Verloren"), new Text("Bought long ago", "Kochten lang geleden"));

    private TenSegments() {}

    static List<Cell> first() {
        return List.of(
                cell(CHAMPIONS, 4, 5, 4, 5, 4, 5),
                cell(LOYAL, 2, 5, 3, 5, 3, 5),
                cell(POTENTIAL, 3, 5, 1, 3, 1, 3),
                cell(NEW, 4, 5, 1, 1, 1, 1),
                cell(PROMISING, 3, 4, 1, 1, 1, 1),
                cell(ATTENTION, 2, 3, 2, 3, 2, 3),
                cell(SLEEPY, 2, 3, 1, 2, 1, 2),
                cell(RISK, 1, 2, 2, 5, 2, 5),
                cell(CANT_LOSE, 1, 1, 4, 5, 4, 5),
                cell(LOST, 1, 2, 1, 2, 1, 2));
    }

    static List<Cell> revised() {
        return List.of(
                cell(CHAMPIONS, 5, 5, 5, 5, 5, 5),
                cell(POTENTIAL, 3, 5, 3, 5, 2, 5),
                cell(LOYAL, 2, 4, 2, 4, 2, 4),
                cell(PROMISING, 3, 4, 1, 3, 3, 5),
                cell(NEW, 4, 5, 1, 3, 1, 5),
                cell(CANT_LOSE, 1, 2, 3, 4, 4, 5),
                cell(RISK, 1, 2, 2, 5, 4, 5),
                cell(ATTENTION, 1, 3, 3, 5, 3, 5),
                cell(SLEEPY, 2, 3, 1, 3, 1, 4),
                cell(LOST, 1, 1, 1, 5, 1, 5));
    }

    /** Makes a cell from the lowest and highest score of recency, frequency and monetary value. */
    private static Cell cell(Segment segment, int... ends) {
        return new Cell(segment, new Range(ends[0], ends[1]), new Range(ends[2], ends[3]), new Range(ends[4], ends[5]));
    }
}
