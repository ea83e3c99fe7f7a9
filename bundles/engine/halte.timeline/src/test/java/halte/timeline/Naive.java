package halte.timeline;

import static halte.model.Decimals.MISSING;

import halte.model.Decimals;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.Window;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Computes traits the slow and plain way, straight from their definition. */
final class Naive {

    /** A value of a field, with the moment that it belongs to. */
    private record Value(long time, Object value) {
        double number() {
            return ((BigDecimal) value).doubleValue();
        }
    }

    private static final Set<Aggregate> OF_TEXTS = Set.of(
            Aggregate.FIRST,
            Aggregate.LAST,
            Aggregate.DISTINCT,
            Aggregate.MODE,
            Aggregate.LIST,
            Aggregate.DIARY,
            Aggregate.ENTROPY);

    private final Map<Long, List<Sample.Row>> timelines;
    private final List<Sample.Row> all;
    private final long at;

    Naive(Sample sample, List<Sample.Row> rows, long at) {
        this.all = rows.stream().filter(row -> row.time() <= at).toList();
        this.at = at;
        this.timelines = all.stream()
                .sorted(Comparator.comparingLong(Sample.Row::time).thenComparing(Sample.Row::touch))
                .collect(Collectors.groupingBy(sample::customer));
    }

    /** Returns a Double, a String, or null for missing. */
    Object value(TraitDeclaration trait, long customer) {
        List<Sample.Row> own = timelines.getOrDefault(customer, List.of());
        List<Sample.Row> seen = own.stream()
                .filter(row -> passes(row, trait.filter()) && within(row, trait.window(), own))
                .toList();
        return switch (trait.aggregate()) {
            case COUNT, DAYS_SINCE, DAYS_SINCE_FIRST, MEAN_GAP, GAP_DEVIATION, ACTIVE_DAYS -> times(trait, seen);
            case DIARY -> diary(trait, seen);
            case MEMBER -> Enrolled.in(trait.field(), customer) ? 1.0 : 0.0;
            case SEQUENCE -> sequence(trait, own, seen);
            case TREND -> trend(trait, seen);
            case FIRST, LAST, DISTINCT, MODE, LIST, ENTROPY -> texts(trait, seen);
            default -> numbers(trait.aggregate(), values(trait, seen));
        };
    }

    private Object times(TraitDeclaration trait, List<Sample.Row> seen) {
        List<Long> times = seen.stream()
                .filter(row -> trait.field() == null || net(row) > 0)
                .map(Sample.Row::time)
                .toList();
        int n = times.size();
        double day = Sample.DAY;
        return switch (trait.aggregate()) {
            case COUNT -> (double) n;
            case ACTIVE_DAYS ->
                (double)
                        times.stream().map(time -> time / Sample.DAY).distinct().count();
            case DAYS_SINCE -> n == 0 ? null : (Object) ((at - times.get(n - 1)) / day);
            case DAYS_SINCE_FIRST -> n == 0 ? null : (Object) ((at - times.get(0)) / day);
            case GAP_DEVIATION -> Frequencies.deviation(times, day);
            default -> n < 2 ? null : (Object) ((times.get(n - 1) - times.get(0)) / day / (n - 1));
        };
    }

    private Object sequence(TraitDeclaration trait, List<Sample.Row> own, List<Sample.Row> seen) {
        List<Sample.Row> then = own.stream()
                .filter(row -> passes(row, trait.then()) && within(row, trait.window(), own))
                .toList();
        for (Sample.Row a : seen) {
            for (Sample.Row b : then) {
                long gap = b.time() - a.time();
                if (own.indexOf(b) > own.indexOf(a) && gap <= trait.within().toMillis()) {
                    return 1.0;
                }
            }
        }
        return 0.0;
    }

    private Object trend(TraitDeclaration trait, List<Sample.Row> seen) {
        List<Value> values = trait.field() == null
                ? seen.stream()
                        .map(row -> new Value(row.time(), BigDecimal.ONE))
                        .toList()
                : values(trait, seen);
        long bin = 30 * Sample.DAY;
        int bins = seen.isEmpty() ? 0 : (int) ((at - seen.get(0).time()) / bin) + 1;
        if (bins < 2) {
            return null;
        }
        double[] sums = new double[bins];
        values.forEach(value -> sums[bins - 1 - (int) ((at - value.time()) / bin)] += value.number());
        double meanX = (bins - 1) / 2.0;
        double meanY = Arrays.stream(sums).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        for (int x = 0; x < bins; x++) {
            xy += (x - meanX) * (sums[x] - meanY);
            xx += (x - meanX) * (x - meanX);
        }
        return xy / xx;
    }

    private Object diary(TraitDeclaration trait, List<Sample.Row> seen) {
        List<Sample.Row> bought = seen.stream().filter(row -> net(row) > 0).toList();
        List<Long> days = bought.stream().map(row -> (Long) localDay(row)).toList();
        return Frequencies.diary(
                days, bought.stream().map(row -> kept(row, trait)).toList());
    }

    private List<Object> kept(Sample.Row row, TraitDeclaration trait) {
        boolean ofLines = trait.field().equals("product") || trait.field().equals("category");
        Stream<Object> values = !ofLines
                ? fields(row, trait, false)
                : row.lines().stream()
                        .filter(line -> passes(line, trait.filter()))
                        .filter(line -> line.quantity() >= 0 || line.quantity() == MISSING)
                        .map(line -> trait.field().equals("product") ? line.product() : line.category());
        return values.filter(Objects::nonNull).toList();
    }

    private Object texts(TraitDeclaration trait, List<Sample.Row> seen) {
        List<Value> values = values(trait, seen);
        if (trait.aggregate() == Aggregate.DISTINCT) {
            return (double) values.stream().map(Value::value).distinct().count();
        }
        if (values.isEmpty()) {
            return null;
        }
        List<Object> plain = values.stream().map(Value::value).toList();
        Object value =
                switch (trait.aggregate()) {
                    case FIRST -> plain.get(0);
                    case LAST -> plain.get(plain.size() - 1);
                    case MODE -> Frequencies.mode(plain);
                    case LIST -> Frequencies.list(plain);
                    default -> Frequencies.entropy(plain);
                };
        return value instanceof BigDecimal number ? (Object) number.doubleValue() : value;
    }

    private static Object numbers(Aggregate aggregate, List<Value> values) {
        Stream<BigDecimal> numbers = values.stream().map(value -> (BigDecimal) value.value());
        return switch (aggregate) {
            case SUM -> numbers.reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
            case MIN ->
                numbers.min(Comparator.naturalOrder())
                        .map(BigDecimal::doubleValue)
                        .orElse(null);
            case MAX ->
                numbers.max(Comparator.naturalOrder())
                        .map(BigDecimal::doubleValue)
                        .orElse(null);
            default ->
                values.isEmpty()
                        ? null
                        : (Object) (numbers.reduce(BigDecimal.ZERO, BigDecimal::add)
                                        .doubleValue()
                                / values.size());
        };
    }

    private List<Value> values(TraitDeclaration trait, List<Sample.Row> seen) {
        boolean number = !OF_TEXTS.contains(trait.aggregate());
        List<Value> values = new ArrayList<>();
        for (Sample.Row row : seen) {
            fields(row, trait, number)
                    .filter(Objects::nonNull)
                    .forEach(value -> values.add(new Value(row.time(), value)));
        }
        return values;
    }

    private Stream<Object> fields(Sample.Row row, TraitDeclaration trait, boolean number) {
        Stream<Sample.Line> lines = row.lines().stream().filter(line -> passes(line, trait.filter()));
        boolean foreign = row.currency().equals("USD");
        return switch (trait.field()) {
            case "amount" -> Stream.of(decimal(foreign ? MISSING : row.amount()));
            case "net" -> Stream.of(decimal(net(row)));
            case "duration" -> row.duration() < 0 ? Stream.of() : Stream.of(BigDecimal.valueOf(row.duration(), 3));
            case "rating" -> Stream.of(decimal(row.rating()));
            case "hour" -> Stream.of(BigDecimal.valueOf(row.hour()));
            case "time" ->
                Stream.of(trait.aggregate() == Aggregate.DISTINCT ? localDay(row) : BigDecimal.valueOf(row.time()));
            case "quantity" -> lines.map(line -> decimal(line.quantity()));
            case "line-amount" -> lines.map(line -> decimal(foreign ? MISSING : line.amount()));
            case "product" -> lines.map(Sample.Line::product);
            case "category" -> lines.map(Sample.Line::category);
            case "property:colour" -> Stream.of(property(row.properties().get("colour"), number));
            default -> Stream.of(row.text(trait.field()));
        };
    }

    private static Object property(String value, boolean number) {
        return value == null || !number ? value : value.equals("red") ? null : new BigDecimal(value);
    }

    private static Object decimal(long fixed) {
        return Decimals.toDecimal(fixed);
    }

    /** The sample's clocks are 0 to 3 hours ahead of Greenwich. */
    private static Object localDay(Sample.Row row) {
        long hour = row.time() / 3_600_000L;
        while (hour % 24 != row.hour()) {
            hour++;
        }
        return hour / 24;
    }

    private long net(Sample.Row row) {
        if (row.currency().equals("USD") || row.amount() == MISSING) {
            return MISSING;
        }
        if (row.text("type").equals("refund") && row.order() != 0) {
            boolean named =
                    all.stream().anyMatch(other -> other.text("type").equals("order") && other.key() == row.order());
            return named ? 0 : row.amount();
        }
        return row.text("type").equals("order") ? row.amount() + refunded(row) : row.amount();
    }

    private long refunded(Sample.Row order) {
        return all.stream()
                .filter(row -> row.text("type").equals("refund") && row.order() == order.key())
                .filter(row -> row.currency().equals("EUR") && row.amount() != MISSING)
                .mapToLong(Sample.Row::amount)
                .sum();
    }

    private boolean within(Sample.Row row, Window window, List<Sample.Row> own) {
        if (window instanceof Window.Last last) {
            return row.time() > at - last.length().toMillis();
        }
        if (window instanceof Window.Before before) {
            return row.time() <= at - before.length().toMillis();
        }
        if (window instanceof Window.Between between) {
            return row.time() >= between.from().toEpochMilli()
                    && row.time() < between.until().toEpochMilli();
        }
        if (window instanceof Window.SinceFirstOrder since) {
            long first = own.stream()
                    .filter(other -> other.text("type").equals("order"))
                    .mapToLong(Sample.Row::time)
                    .min()
                    .orElse(Long.MAX_VALUE);
            return row.time() >= first
                    && (since.length() == null
                            || row.time() < first + since.length().toMillis());
        }
        if (window instanceof Window.SinceLastOrder) {
            return own.stream()
                    .filter(other -> other.text("type").equals("order"))
                    .allMatch(order -> row.time() > order.time());
        }
        return true;
    }

    private static boolean in(Set<String> wanted, String value) {
        return wanted.isEmpty() || value != null && wanted.contains(value);
    }

    private static boolean passes(Sample.Line line, TouchFilter filter) {
        return in(filter.products(), line.product()) && in(filter.categories(), line.category());
    }

    private static boolean passes(Sample.Row row, TouchFilter filter) {
        boolean lines = filter.products().isEmpty() && filter.categories().isEmpty()
                || row.lines().stream().anyMatch(line -> passes(line, filter));
        boolean properties = new TreeMap<>(filter.properties())
                .entrySet().stream()
                        .allMatch(wanted -> row.properties().containsKey(wanted.getKey())
                                && in(wanted.getValue(), row.properties().get(wanted.getKey())));
        return lines
                && properties
                && in(filter.types(), row.text("type"))
                && in(filter.channels(), row.text("channel"))
                && in(filter.touchpoints(), row.text("touchpoint"))
                && in(filter.campaigns(), row.text("campaign"));
    }
}
