package halte.segmentation.fruit;

import halte.model.Parameters;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.trait.Tables;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Customers with the traits of the signals, set one by one; what is not set is zero. */
final class Shop {

    private static final List<String> NAMES = List.of(
            "orders",
            "coupons",
            "silence",
            "deal-clicks",
            "registrations",
            "ever-ordered",
            "best-channel",
            "best-hour",
            "coupon-codes",
            "spent");

    private final int customers;
    private final List<TraitColumn> columns = new ArrayList<>();

    Shop(int customers) {
        this.customers = customers;
        for (String name : NAMES) {
            columns.add(
                    name.equals("best-channel")
                            ? Tables.texts(name, new String[customers])
                            : Tables.numbers(name, new double[customers]));
        }
    }

    Shop with(int trait, IntToDoubleFunction value) {
        columns.set(
                trait,
                Tables.numbers(
                        NAMES.get(trait),
                        IntStream.range(0, customers).mapToDouble(value).toArray()));
        return this;
    }

    Shop channels(String... channels) {
        columns.set(FruitTraits.CHANNEL, Tables.texts("best-channel", channels));
        return this;
    }

    Shop spending(String group, IntToDoubleFunction value) {
        columns.add(Tables.numbers(
                "spent-on-" + group,
                IntStream.range(0, customers).mapToDouble(value).toArray()));
        return this;
    }

    TraitTable table() {
        return Tables.of(columns.toArray(TraitColumn[]::new));
    }

    SegmentationModel fit(Map<String, Object> parameters) {
        return new FruitStrategy().fit(table(), new FitContext(Parameters.of(parameters), Instant.EPOCH, 1));
    }
}
