package halte.segmentation.channel;

import halte.model.Parameters;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.trait.Tables;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Customers by what their traits say; what nobody wrote down is 0, a consent that nobody withheld is given. Synthetic unless said otherwise. */
final class Customers {

    private final Map<String, Object> parameters;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    Customers(Map<String, Object> parameters) {
        this.parameters = parameters;
    }

    /** Adds a customer by pairs of a trait's name and its value. */
    Customers add(Object... values) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            row.put((String) values[i], values[i + 1]);
        }
        rows.add(row);
        return this;
    }

    Customers times(int times, Object... values) {
        for (int i = 0; i < times; i++) {
            add(values);
        }
        return this;
    }

    TraitTable table() {
        return Tables.of(new ChannelStrategy()
                .traits(Parameters.of(parameters)).stream().map(this::column).toArray(TraitColumn[]::new));
    }

    private TraitColumn column(TraitDeclaration trait) {
        String name = trait.name();
        if (name.startsWith("group-")) {
            return Tables.texts(
                    name, rows.stream().map(row -> (String) row.get(name)).toArray(String[]::new));
        }
        double missing = name.startsWith("importance-of-") ? Double.NaN : name.startsWith("may-use-") ? 1 : 0;
        return Tables.numbers(
                name,
                rows.stream()
                        .mapToDouble(row -> ((Number) row.getOrDefault(name, missing)).doubleValue())
                        .toArray());
    }

    SegmentationModel fit() {
        return new ChannelStrategy().fit(table(), new FitContext(Parameters.of(parameters), Instant.EPOCH, 1));
    }
}
