package halte.segmentation.motives;

import halte.model.Text;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Learns a motive: its items one by one, whether they agree, and where the average customer stands. */
final class MotiveFit {

    /** However well items agree, they are not the motive itself. */
    private static final double MOST_TOGETHER = 0.95;

    private final TraitTable population;
    private final Motive motive;
    private final MotivesParameters wanted;

    MotiveFit(TraitTable population, Motive motive, MotivesParameters wanted) {
        this.population = population;
        this.motive = motive;
        this.wanted = wanted;
    }

    MotiveStudy fit(List<Slots> slots) {
        List<ItemStudy> items = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            items.add(ItemStudy.of(population, motive.items().get(i), slots.get(i), wanted.halfAt()));
        }
        List<Meter> meters =
                items.stream().map(ItemStudy::meter).filter(Objects::nonNull).toList();
        if (meters.isEmpty()) {
            Text silent = motive.items().isEmpty() ? Silences.NO_ITEMS : Silences.ALL_SILENT;
            return new MotiveStudy(motive, items, null, new double[0], null, silent);
        }
        Scores scores = Scores.of(population, meters);
        Consistency consistency = meters.size() < 2 ? null : Consistency.of(scores.items(), scores.reliable());
        double together = !motive.agree() || consistency == null || Double.isNaN(consistency.purged())
                ? wanted.alone()
                : Math.min(MOST_TOGETHER, consistency.purged());
        Compass compass = together > 0 ? standardised(new Compass(meters, together, 0, 1)) : null;
        Text silent = together > 0 ? Silences.ALL_ALIKE : Silences.AGAINST_EACH_OTHER;
        return new MotiveStudy(motive, items, consistency, scores.growth(), compass, compass == null ? silent : null);
    }

    /** Returns the compass on the scale of standard deviations of customers; null when they do not differ. */
    private Compass standardised(Compass raw) {
        int customers = 0;
        double mean = 0;
        double squares = 0;
        Walk row = new Walk(population);
        for (int i = 0; i < population.size(); i++) {
            double own = raw.position(row.to(i)).deviations();
            if (own == own) {
                customers++;
                double off = own - mean;
                mean += off / customers;
                squares += off * (own - mean);
            }
        }
        double deviation = Math.sqrt(squares / (customers - 1));
        return deviation > 1e-9 ? raw.standardised(mean, deviation) : null;
    }
}
