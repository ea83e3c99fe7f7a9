package halte.segmentation.fruit;

import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Signals with their boundaries. */
final class FruitModel implements SegmentationModel {

    private final List<Signal> signals;
    private final List<Segment> segments;
    private final double[] boundaries;
    private final List<Text> findings;
    private final List<Table> tables;

    /**
     * Makes a model.
     *
     * @param boundaries one per signal; NaN for a signal that nobody can show
     */
    FruitModel(List<Signal> signals, double[] boundaries, List<Text> findings, List<Table> tables) {
        this.signals = signals;
        this.segments = signals.stream().map(Signal::segment).toList();
        this.boundaries = boundaries;
        this.findings = findings;
        this.tables = tables;
    }

    @Override
    public List<Segment> segments() {
        return segments;
    }

    @Override
    public void assign(TraitRow row, IntConsumer segment) {
        for (int i = 0; i < boundaries.length; i++) {
            if (shows(row, i)) {
                segment.accept(i);
            }
        }
    }

    private boolean shows(TraitRow row, int number) {
        Signal signal = signals.get(number);
        return signal.value(row) >= boundaries[number]
                && (signal.trait() != FruitTraits.SILENCE || registeredOnly(row));
    }

    private static boolean registeredOnly(TraitRow row) {
        return row.number(FruitTraits.REGISTRATIONS) > 0 && row.number(FruitTraits.EVER_ORDERED) <= 0;
    }

    @Override
    public List<Reason> explain(TraitRow row) {
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < boundaries.length; i++) {
            Signal signal = signals.get(i);
            double value = signal.value(row);
            reasons.add(
                    signal.trait() == FruitTraits.SILENCE && !registeredOnly(row)
                            ? Words.notRegisteredOnly(signal, row.number(FruitTraits.EVER_ORDERED) > 0)
                            : Words.reason(signal, value, boundaries[i], shows(row, i)));
        }
        return reasons;
    }

    @Override
    public List<Estimate> estimates(TraitRow row) {
        String channel = row.text(FruitTraits.CHANNEL);
        double hour = row.number(FruitTraits.HOUR);
        return List.of(
                Estimate.text("offer", new Text("what to offer", "wat aan te bieden"), offer(row)),
                Estimate.text(
                        "best-channel",
                        new Text("best channel", "beste kanaal"),
                        channel == null || channel.isBlank() ? null : Text.of(channel)),
                Estimate.number(
                        "best-hour",
                        new Text("best hour of the day", "beste uur van de dag"),
                        Double.isFinite(hour) ? hour : Double.NaN,
                        "hour"));
    }

    private Text offer(TraitRow row) {
        for (int i = 0; i < boundaries.length; i++) {
            if (shows(row, i)) {
                return signals.get(i).offer();
            }
        }
        return null;
    }

    @Override
    public List<Table> tables() {
        return tables;
    }

    @Override
    public List<Text> findings() {
        return findings;
    }

    @Override
    public Map<String, Object> data() {
        return FruitData.write(boundaries, findings);
    }
}
