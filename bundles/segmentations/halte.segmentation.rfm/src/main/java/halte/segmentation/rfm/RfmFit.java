package halte.segmentation.rfm;

import halte.model.Text;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Fits the boundaries between scores to a population. */
final class RfmFit {

    private final RfmParameters parameters;
    private final TraitTable population;
    private final List<Text> findings = new ArrayList<>();

    RfmFit(RfmParameters parameters, TraitTable population) {
        this.parameters = parameters;
        this.population = population;
    }

    RfmModel fit() {
        int[] rows = buyers();
        Map<Dimension, Scale> scales = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            scales.put(dimension, scale(dimension, rows));
        }
        findings.addAll(Findings.shadowed(parameters.cells(), scales));
        return new RfmModel(parameters.wholeDays(), scales, parameters.cells(), findings);
    }

    /** Returns the rows of customers with an order whose values are all there and finite. */
    private int[] buyers() {
        TraitColumn recency = column(Dimension.RECENCY);
        TraitColumn frequency = column(Dimension.FREQUENCY);
        TraitColumn monetary = column(Dimension.MONETARY);
        int[] rows = new int[population.size()];
        int found = 0;
        int orderless = 0;
        for (int row = 0; row < rows.length; row++) {
            if (frequency.number(row) <= 0) {
                orderless++;
            } else if (Double.isFinite(recency.number(row))
                    && Double.isFinite(frequency.number(row))
                    && Double.isFinite(monetary.number(row))) {
                rows[found++] = row;
            }
        }
        findings.addAll(Findings.population(rows.length, orderless, found));
        return Arrays.copyOf(rows, found);
    }

    private Scale scale(Dimension dimension, int[] rows) {
        double[] values = new double[rows.length];
        TraitColumn column = column(dimension);
        boolean floor = dimension == Dimension.RECENCY && parameters.wholeDays();
        for (int i = 0; i < rows.length; i++) {
            double value = column.number(rows[i]);
            // Adding zero makes one zero of the two.
            values[i] = (floor ? Math.floor(value) : value) + 0.0;
        }
        Arrays.sort(values);
        RfmParameters.Axis axis = parameters.axes().get(dimension);
        double[] cuts = axis.method().cuts(values, axis.bins());
        Scale scale = new Scale(dimension, axis.bins(), cuts, axis.method().atCutAbove());
        findings.addAll(Findings.unused(scale, values));
        return scale;
    }

    private TraitColumn column(Dimension dimension) {
        return population.columns().get(dimension.ordinal());
    }
}
