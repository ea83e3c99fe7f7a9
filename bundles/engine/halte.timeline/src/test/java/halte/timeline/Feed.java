package halte.timeline;

import halte.model.LineColumns;
import halte.model.TouchColumns;
import halte.model.ValueColumns;
import java.util.List;
import java.util.Random;

/** Hands rows of a sample to an image builder in chunks of random size. */
final class Feed {

    private final Sample sample;
    private final Random random;

    Feed(Sample sample, long seed) {
        this.sample = sample;
        this.random = new Random(seed);
    }

    TimelineImage image(TimelineImage older, List<Sample.Row> rows, Workers workers) {
        return image(older.newer(workers), rows, workers);
    }

    TimelineImage image(ImageBuilder builder, List<Sample.Row> rows, Workers workers) {
        CustomerMap.Builder map = new CustomerMap.Builder();
        sample.customers.forEach(map::put);
        builder.terms(sample.terms).customers(map.build());
        for (int from = 0; from < rows.size(); ) {
            int to = Math.min(rows.size(), from + 1 + random.nextInt(200));
            builder.touches(touches(rows.subList(from, to)));
            from = to;
        }
        for (Sample.Row row : rows) {
            builder.lines(lines(row));
        }
        for (Sample.Row row : rows) {
            String colour = row.properties().get("colour");
            if (colour != null) {
                builder.property("colour", new ValueColumns(1, new long[] {row.touch()}, new String[] {colour}));
            }
        }
        return builder.build(workers);
    }

    private int code(String text) {
        return text == null ? 0 : sample.terms.indexOf(text);
    }

    private TouchColumns touches(List<Sample.Row> rows) {
        TouchColumns out = TouchColumns.ofSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Sample.Row row = rows.get(i);
            out.touch()[i] = row.touch();
            out.identifier()[i] = row.identifier();
            out.occurredAt()[i] = row.time();
            out.localHour()[i] = (byte) row.hour();
            out.type()[i] = code(row.text("type"));
            out.channel()[i] = code(row.text("channel"));
            out.touchpoint()[i] = code(row.text("touchpoint"));
            out.campaign()[i] = code(row.text("campaign"));
            out.coupon()[i] = code(row.text("coupon"));
            out.currency()[i] = code(row.currency());
            out.amount()[i] = row.amount();
            out.duration()[i] = row.duration();
            out.rating()[i] = row.rating();
            out.key()[i] = row.key();
            out.order()[i] = row.order();
        }
        return out;
    }

    private LineColumns lines(Sample.Row row) {
        int size = row.lines().size();
        LineColumns out =
                new LineColumns(size, new long[size], new int[size], new int[size], new long[size], new long[size]);
        for (int i = 0; i < size; i++) {
            Sample.Line line = row.lines().get(i);
            out.touch()[i] = row.touch();
            out.product()[i] = code(line.product());
            out.category()[i] = code(line.category());
            out.quantity()[i] = line.quantity();
            out.amount()[i] = line.amount();
        }
        return out;
    }
}
