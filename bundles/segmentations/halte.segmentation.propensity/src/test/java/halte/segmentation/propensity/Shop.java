package halte.segmentation.propensity;

import halte.model.Decimals;
import halte.model.LineColumns;
import halte.model.Parameters;
import halte.model.TouchColumns;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.timeline.Facts;
import halte.timeline.ImageBuilder;
import halte.timeline.TimelineImage;
import halte.timeline.TraitProgram;
import halte.timeline.Workers;
import halte.trait.api.PassResult;
import halte.trait.api.TimelineFold;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Touches, computed by the very engine that computes them in production. */
final class Shop {

    static final long DAY = 86_400_000L;

    private record Touched(
            long customer,
            long moment,
            String type,
            String channel,
            long amount,
            long key,
            long order,
            String category) {}

    private final List<Touched> touches = new ArrayList<>();
    private final List<String> terms = new ArrayList<>(List.of("", "EUR"));
    private TimelineImage image;

    Shop touch(long customer, long moment, String type) {
        return add(new Touched(customer, moment, type, null, Decimals.MISSING, 0, 0, null));
    }

    Shop touch(long customer, long moment, String type, String channel, String category) {
        return add(new Touched(customer, moment, type, channel, Decimals.MISSING, 0, 0, category));
    }

    Shop order(long customer, long moment, double amount, long key, String category) {
        return add(new Touched(customer, moment, "order", "web", fixed(amount), key, 0, category));
    }

    Shop refund(long customer, long moment, double amount, long ofOrder) {
        return add(new Touched(customer, moment, "refund", null, -fixed(amount), 0, ofOrder, null));
    }

    private static long fixed(double amount) {
        return Decimals.toFixed(BigDecimal.valueOf(amount));
    }

    private Shop add(Touched touched) {
        touches.add(touched);
        return this;
    }

    private int code(String text) {
        if (text == null) {
            return 0;
        }
        if (!terms.contains(text)) {
            terms.add(text);
        }
        return terms.indexOf(text);
    }

    private TimelineImage image(Workers workers) {
        if (image == null) {
            TouchColumns columns = columns();
            ImageBuilder builder = TimelineImage.empty("EUR").newer(workers).terms(terms);
            builder.touches(columns);
            builder.lines(lines());
            image = builder.build(workers);
        }
        return image;
    }

    private TouchColumns columns() {
        TouchColumns out = TouchColumns.ofSize(touches.size());
        for (int i = 0; i < touches.size(); i++) {
            Touched touched = touches.get(i);
            out.touch()[i] = i + 1L;
            out.identifier()[i] = touched.customer;
            out.occurredAt()[i] = touched.moment;
            out.type()[i] = code(touched.type);
            out.channel()[i] = code(touched.channel);
            out.currency()[i] = touched.amount == Decimals.MISSING ? 0 : 1;
            out.amount()[i] = touched.amount;
            out.duration()[i] = -1;
            out.rating()[i] = Decimals.MISSING;
            out.key()[i] = touched.key == 0 ? -1L - i : touched.key;
            out.order()[i] = touched.order;
            code(touched.category);
        }
        return out;
    }

    private LineColumns lines() {
        int[] with = java.util.stream.IntStream.range(0, touches.size())
                .filter(i -> touches.get(i).category != null)
                .toArray();
        LineColumns out = new LineColumns(
                with.length,
                new long[with.length],
                new int[with.length],
                new int[with.length],
                new long[with.length],
                new long[with.length]);
        for (int i = 0; i < with.length; i++) {
            out.touch()[i] = with[i] + 1L;
            out.category()[i] = code(touches.get(with[i]).category);
            out.quantity()[i] = Decimals.ONE;
            out.amount()[i] = Decimals.MISSING;
        }
        return out;
    }

    PassResult pass(List<TraitDeclaration> traits, List<TimelineFold<?>> folds, Instant at) {
        try (Workers workers = new Workers(2)) {
            return TraitProgram.compile(image(workers), Facts.NONE, traits, folds)
                    .pass(at, workers);
        }
    }

    TraitTable table(Map<String, Object> parameters, Instant at) {
        return pass(new PropensityStrategy().traits(Parameters.of(parameters)), List.of(), at)
                .table();
    }

    SegmentationModel fit(Map<String, Object> parameters, Instant at) {
        PropensityStrategy strategy = new PropensityStrategy();
        Parameters read = Parameters.of(parameters);
        PassResult pass = pass(strategy.traits(read), strategy.folds(read), at);
        return strategy.fit(pass.table(), new FitContext(read, at, 1, pass.results()));
    }
}
