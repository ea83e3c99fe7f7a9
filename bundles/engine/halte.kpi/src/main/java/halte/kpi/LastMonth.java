package halte.kpi;

import halte.kpi.api.Kpi;
import halte.kpi.api.KpiDescriptor;
import halte.kpi.api.Kpis.Request;
import halte.kpi.api.Kpis.Value;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Text;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.runtime.api.Addons.Effect;
import halte.trait.api.Timelines;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Measures a KPI that does not serve yet for the last full month, beside the one that serves. */
final class LastMonth {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final Guests<Kpi> guests;
    private final Timelines timelines;
    private final Horizon horizon;

    LastMonth(Guests<Kpi> guests, Timelines timelines, Horizon horizon) {
        this.guests = guests;
        this.timelines = timelines;
        this.horizon = horizon;
    }

    /** What was measured: the values of one KPI, or why there are none. */
    private record Measured(KpiDescriptor descriptor, List<Value> values, Failure failure) {

        Value first() {
            return values.get(0);
        }

        String text(Locale locale, String currency) {
            double value = first().value();
            if (Double.isNaN(value)) {
                return locale.equals(DUTCH) ? "geen waarde" : "no value";
            }
            String unit = descriptor.unit().equals("currency") ? currency : descriptor.unit();
            double shown = unit.equals("%") ? value * 100 : value;
            return (String.format(locale, "%,.2f", shown) + " " + unit).strip();
        }
    }

    /** Returns why a KPI cannot be measured. */
    List<Failure> prove(Guest<Kpi> candidate) {
        try {
            return Optional.ofNullable(measure(candidate, month()).failure()).stream()
                    .toList();
        } catch (HalteException refused) {
            return List.of(refused.failure());
        }
    }

    /** Tells how the KPI would change. */
    Effect compare(Guest<Kpi> candidate) {
        YearMonth month = month();
        Measured after = measure(candidate, month);
        Optional<Measured> before = guests.find(candidate.id())
                .map(serving -> measure(serving, month))
                .filter(one -> one.failure() == null);
        if (after.failure() != null) {
            return effect(candidate, 0, failed(after.failure()));
        }
        long looked = after.first().customers();
        return effect(
                candidate, looked, before.map(one -> changed(one, after, month)).orElseGet(() -> fresh(after, month)));
    }

    private YearMonth month() {
        return horizon.lastMonth(horizon.known());
    }

    private Measured measure(Guest<Kpi> guest, YearMonth month) {
        Request request = horizon.request(month);
        long known = horizon.known();
        Plan plan = new Plan(request, horizon.periods(request, known), Segments.NONE);
        try (Measuring measuring = new Measuring(guests, timelines, plan)) {
            measuring.add(guest);
            Map<KpiFold, Tally> tallies = measuring.measure(Instant.ofEpochMilli(known - 1));
            return tallies.entrySet().stream()
                    .findFirst()
                    .map(one ->
                            new Measured(one.getKey().descriptor(), one.getKey().values(one.getValue(), null), null))
                    .orElseGet(() ->
                            new Measured(null, List.of(), measuring.failures().get(0)));
        }
    }

    private static Effect effect(Guest<Kpi> candidate, long looked, Text finding) {
        return new Effect("KPI", candidate.id(), finding, looked, List.of());
    }

    private Text changed(Measured before, Measured after, YearMonth month) {
        String currency = currency();
        if (same(before, after)) {
            return new Text(
                    "No change: " + after.text(Locale.ENGLISH, currency) + in(month, Locale.ENGLISH),
                    "Geen verschil: " + after.text(DUTCH, currency) + in(month, DUTCH));
        }
        return new Text(
                after.text(Locale.ENGLISH, currency) + " instead of " + before.text(Locale.ENGLISH, currency)
                        + in(month, Locale.ENGLISH),
                after.text(DUTCH, currency) + " in plaats van " + before.text(DUTCH, currency) + in(month, DUTCH));
    }

    /** Only the numbers count; descriptions may change. */
    private static boolean same(Measured before, Measured after) {
        return before.values().equals(after.values());
    }

    private Text fresh(Measured after, YearMonth month) {
        return new Text(
                "It would be new: " + after.text(Locale.ENGLISH, currency()) + in(month, Locale.ENGLISH),
                "Deze KPI zou nieuw zijn: " + after.text(DUTCH, currency()) + in(month, DUTCH));
    }

    private static Text failed(Failure why) {
        return new Text(
                "It could not be worked out: " + why.message(), "Dit was niet uit te rekenen: " + why.message());
    }

    private String currency() {
        String currency = timelines.extent().currency();
        return currency == null ? "" : currency;
    }

    private static String in(YearMonth month, Locale locale) {
        return " in " + DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(month) + ".";
    }
}
