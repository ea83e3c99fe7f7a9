package halte.segmentation.fruit;

import halte.model.Text;
import halte.segmentation.api.Table;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Learns from which value on signals light up. */
final class FruitFit {

    private final List<Signal> signals;
    private final TraitTable population;
    private final List<Text> findings = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();

    FruitFit(List<Signal> signals, TraitTable population) {
        this.signals = signals;
        this.population = population;
    }

    FruitModel fit() {
        double[] boundaries = signals.stream().mapToDouble(this::boundary).toArray();
        return new FruitModel(signals, boundaries, List.copyOf(findings), List.of(Words.table(rows)));
    }

    private double boundary(Signal signal) {
        TraitTable.Cursor customer = population.cursor();
        double[] present = Threshold.present(IntStream.range(0, population.size())
                .mapToDouble(row -> signal.value(customer.to(row)))
                .toArray());
        double boundary = signal.threshold().of(present);
        if (present.length == 0) {
            findings.add(Words.unseen(signal));
        } else if (Double.isNaN(boundary)) {
            findings.add(Words.tooFew(signal, present.length));
        }
        boolean learned = !(signal.threshold() instanceof Threshold.AtLeast);
        rows.add(Table.row(signal.segment().title(), signal.unit(), present.length, boundary, learned));
        return boundary;
    }
}
