package halte.segmentation.insight;

import halte.model.Text;
import halte.model.TouchType;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** Tells whether orders reach back over the period that growth is held against; if not, growth would be that of the data. */
final class Earlier {

    static final TraitDeclaration FIRST_ORDER =
            TraitDeclaration.of("insight-first-order", Aggregate.MIN, "time", TouchFilter.types(TouchType.ORDER));

    private static final Text CHOSEN = new Text(
            "The segmentation looks at orders itself: how the revenue of its members grew is in part how they were chosen, and no"
                    + " trend.",
            "De segmentatie kijkt zelf naar bestellingen: hoe de omzet van de leden groeide, ligt deels aan hoe ze gekozen zijn"
                    + " en is geen trend.");

    private final Period period;
    private final double first;

    private Earlier(Period period, double first) {
        this.period = period;
        this.first = first;
    }

    static Earlier of(Period period, TraitTable table) {
        TraitColumn firsts = table.column(FIRST_ORDER.name());
        double first = IntStream.range(0, firsts.size())
                .mapToDouble(firsts::number)
                .filter(time -> !Double.isNaN(time))
                .min()
                .orElse(Double.NaN);
        return new Earlier(period, first);
    }

    /** To the day. Where there is no order at all, none is missing. */
    boolean covered() {
        Instant begin = period.from().minus(Duration.ofDays(period.days() - 1L));
        return !(first > begin.toEpochMilli());
    }

    /** Returns what to say of growth. */
    List<Text> notes(boolean byOrders) {
        if (!covered()) {
            return List.of(gap());
        }
        return byOrders ? List.of(CHOSEN) : List.of();
    }

    private Text gap() {
        LocalDate begin = LocalDate.ofInstant(Instant.ofEpochMilli((long) first), ZoneOffset.UTC);
        return new Text(
                "Orders begin on " + begin + " only, so the " + period.days()
                        + " days before are not known and growth of revenue is not told.",
                "De bestellingen beginnen pas op " + begin + "; de " + period.days()
                        + " dagen ervoor zijn dus niet bekend en de groei van de omzet wordt niet gegeven.");
    }
}
