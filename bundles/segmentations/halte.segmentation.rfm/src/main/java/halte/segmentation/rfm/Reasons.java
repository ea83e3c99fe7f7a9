package halte.segmentation.rfm;

import halte.model.Text;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import java.util.ArrayList;
import java.util.List;

/** Puts a customer's scores and cell into words. */
final class Reasons {

    private Reasons() {}

    static Reason unscored(double days, double orders, double net) {
        if (orders <= 0) {
            Text text = new Text(
                    "No order is above zero after refunds: no scores.",
                    "Geen bestelling is na terugbetalingen hoger dan nul: geen scores.");
            return new Reason(null, Dimension.FREQUENCY.key(), false, text, 0);
        }
        Dimension missing = Double.isNaN(orders)
                ? Dimension.FREQUENCY
                : Double.isNaN(days) ? Dimension.RECENCY : Dimension.MONETARY;
        Text text = new Text(
                "The " + missing.title().en() + " is not known, for want of consent or of data: no scores.",
                "De " + missing.title().nl() + " is niet bekend, bij gebrek aan toestemming of gegevens: geen scores.");
        return new Reason(null, missing.key(), false, text, 0);
    }

    static Reason score(ScaleWords words, double value) {
        return new Reason(null, words.dimension().key(), true, words.say(value), 0);
    }

    /** Says for each cell up to the one that fits what it asks for. */
    static List<Reason> cells(List<Cell> cells, int r, int f, int m) {
        List<Reason> reasons = new ArrayList<>();
        String scores = "R " + r + ", F " + f + ", M " + m;
        for (Cell cell : cells) {
            boolean fits = cell.holds(r, f, m);
            reasons.add(cell(cell, scores, fits));
            if (fits) {
                return reasons;
            }
        }
        Text text = new Text(
                "No segment fits " + scores + ": Others.", "Geen doelgroep past bij " + scores + ": Overigen.");
        reasons.add(new Reason(Cells.OTHERS.id(), null, true, text, 0));
        return reasons;
    }

    private static Reason cell(Cell cell, String scores, boolean fits) {
        Segment segment = cell.segment();
        String asked = "R " + cell.recency() + ", F " + cell.frequency() + ", M " + cell.monetary();
        Text text = new Text(
                segment.title().en() + " needs " + asked + "; " + scores + (fits ? " fits." : " does not fit."),
                segment.title().nl() + " vraagt " + asked + "; " + scores + (fits ? " past." : " past niet."));
        return new Reason(segment.id(), null, fits, text, 0);
    }
}
