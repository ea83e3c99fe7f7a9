package halte.segmentation.motives;

import halte.model.Text;

/** Why an item or a motive says nothing. */
final class Silences {

    static final Text OWN_TIME = new Text("has a time of its own", "heeft een eigen periode");
    static final Text HALF_EQUAL = new Text(
            "half of the customers are alike; rank them instead", "de helft van de klanten is gelijk; gebruik rangen");
    static final Text NO_ITEMS = new Text(
            "no items: say in the parameters which declared traits matter for the product",
            "geen kenmerken: geef in de parameters op welke opgegeven eigenschappen voor het product tellen");
    static final Text ALL_SILENT = new Text("none of its items says anything", "geen van de kenmerken zegt iets");
    static final Text AGAINST_EACH_OTHER = new Text(
            "its items do not go together, so that they are no signs of one motive",
            "de kenmerken hangen niet samen, zodat zij niet op één motief wijzen");
    static final Text ALL_ALIKE = new Text("customers do not differ", "klanten verschillen niet");

    private static final Text NOBODY = new Text("not in the data", "niet in de gegevens");
    private static final Text FEW =
            new Text("known of fewer than " + ItemStudy.FEWEST, "van minder dan " + ItemStudy.FEWEST + " bekend");
    private static final Text EQUAL = new Text("the same for everybody", "voor iedereen gelijk");
    private static final Text LUCK =
            new Text("customers differ by no more than luck", "klanten verschillen niet meer dan door toeval");

    private Silences() {}

    /** Returns why values say nothing, or null when they say something. */
    static Text of(double[] sorted, double half) {
        if (sorted.length == 0) {
            return NOBODY;
        }
        boolean equal = sorted[0] == sorted[sorted.length - 1];
        if (equal && sorted.length >= ItemStudy.FEWEST) {
            return sorted[0] == 0 ? NOBODY : EQUAL;
        }
        if (sorted.length < ItemStudy.FEWEST) {
            return FEW;
        }
        return Double.isInfinite(half) ? LUCK : null;
    }
}
