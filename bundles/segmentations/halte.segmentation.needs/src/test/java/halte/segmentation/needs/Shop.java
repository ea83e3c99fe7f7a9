package halte.segmentation.needs;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** A shop's customers, put down customer by customer as values by trait, and what comes of fitting them. */
final class Shop {

    private final List<Map<String, Object>> customers = new ArrayList<>();

    /** Makes parameters with a group per name, needs rated from 1 to 5, and further parameters by name. */
    static Map<String, Object> parameters(List<String> groups, List<String> needs, Object... more) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(
                "groups",
                groups.stream().map(each -> Map.of("segment", "list/" + each)).toList());
        parameters.put(
                "needs",
                needs.stream()
                        .map(need -> Map.of("id", need, "measures", List.of(Map.of("rating", "how-" + need))))
                        .toList());
        for (int i = 0; i < more.length; i += 2) {
            parameters.put((String) more[i], more[i + 1]);
        }
        return parameters;
    }

    /** Adds a customer with these values, name by name. */
    Shop with(Object... values) {
        Map<String, Object> customer = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            customer.put((String) values[i], values[i + 1]);
        }
        customers.add(customer);
        return this;
    }

    /** Adds customers of a group who rate each need alike. */
    Shop group(String group, int size, Map<String, ? extends Number> ratings) {
        for (int i = 0; i < size; i++) {
            Map<String, Object> customer = new HashMap<>(ratings);
            customer.put("group-" + group, 1);
            customers.add(customer);
        }
        return this;
    }

    TraitTable table(Map<String, Object> parameters) {
        List<TraitColumn> columns = new ArrayList<>();
        for (TraitDeclaration trait : new NeedsStrategy().traits(Parameters.of(parameters))) {
            Object[] values = customers.stream()
                    .map(customer -> customer.get(trait.name()))
                    .toArray();
            columns.add(
                    Arrays.stream(values).anyMatch(String.class::isInstance)
                            ? texts(trait.name(), values)
                            : new TraitColumn.Numbers(
                                    trait.name(),
                                    Arrays.stream(values)
                                            .mapToDouble(value ->
                                                    value == null ? Double.NaN : ((Number) value).doubleValue())
                                            .toArray()));
        }
        return new TraitTable(LongStream.rangeClosed(1, customers.size()).toArray(), columns);
    }

    private static TraitColumn texts(String name, Object[] values) {
        return halte.testkit.trait.Tables.texts(
                name,
                Arrays.stream(values)
                        .map(value -> value == null ? null : value.toString())
                        .toArray(String[]::new));
    }

    SegmentationModel fit(Map<String, Object> parameters) {
        return new NeedsStrategy().fit(table(parameters), new FitContext(Parameters.of(parameters), Instant.EPOCH, 7));
    }

    Fitted fitted(Map<String, Object> parameters) {
        return new NeedsFit(table(parameters), NeedsParameters.read(Parameters.of(parameters)), 7).fitted();
    }

    /** Returns a table's rows by its column names, texts in English. */
    static List<Map<String, Object>> rows(SegmentationModel model, String table) {
        Table found = model.tables().stream()
                .filter(each -> each.id().equals(table))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table " + table));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<Object> row : found.rows()) {
            Map<String, Object> read = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                Object cell = row.get(i);
                read.put(found.columns().get(i).id(), cell instanceof Text text ? text.en() : cell);
            }
            rows.add(read);
        }
        return rows;
    }

    static List<String> findings(SegmentationModel model) {
        return model.findings().stream().map(Text::en).toList();
    }

    static List<String> segments(SegmentationModel model) {
        return model.segments().stream().map(segment -> segment.title().en()).toList();
    }
}
