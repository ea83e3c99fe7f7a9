package halte.testkit.store;

import halte.model.Consent;
import halte.model.Decimals;
import halte.model.DeclaredTrait;
import halte.model.Identifier;
import halte.model.Keys;
import halte.model.LineColumns;
import halte.model.ProductLine;
import halte.model.Touch;
import halte.model.TouchColumns;
import halte.model.ValueColumns;
import halte.store.api.TouchStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a {@link MemoryStore} held at one moment. Hands out small chunks, so that tests meet the seams between them. */
record MemorySnapshot(
        long last,
        long withdrawals,
        List<MemoryTouches.Kept> kept,
        Map<String, Integer> codes,
        List<DeclaredTrait> traits,
        List<Consent> said,
        long[] customers,
        MemoryIdentities identities)
        implements TouchStore.Snapshot {

    private static final int CHUNK = 100;

    @Override
    public Map<String, Long> currencies() {
        return kept.stream()
                .filter(one -> one.touch().amount() != null)
                .collect(Collectors.groupingBy(one -> one.touch().amount().currency(), Collectors.counting()));
    }

    @Override
    public long unattributed() {
        return kept.stream().filter(one -> one.identifier() == 0).count();
    }

    @Override
    public List<String> terms() {
        String[] terms = new String[codes.size()];
        codes.forEach((text, code) -> terms[code] = text);
        return List.of(terms);
    }

    private Stream<MemoryTouches.Kept> attributed(long after) {
        return kept.stream().filter(one -> one.number() > after && one.identifier() != 0);
    }

    private int code(String text) {
        return text == null ? 0 : codes.get(text);
    }

    @Override
    public void touches(long after, Consumer<TouchColumns> chunks) {
        List<MemoryTouches.Kept> rows = attributed(after).toList();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            int size = Math.min(CHUNK, rows.size() - from);
            TouchColumns columns = TouchColumns.ofSize(size);
            for (int i = 0; i < size; i++) {
                fill(columns, i, rows.get(from + i));
            }
            chunks.accept(columns);
        }
    }

    private void fill(TouchColumns columns, int i, MemoryTouches.Kept row) {
        Touch touch = row.touch();
        columns.touch()[i] = row.number();
        columns.identifier()[i] = row.identifier();
        columns.occurredAt()[i] = touch.occurredAt().toInstant().toEpochMilli();
        columns.localHour()[i] = (byte) touch.occurredAt().getHour();
        columns.type()[i] = code(touch.type());
        columns.channel()[i] = code(touch.channel());
        columns.touchpoint()[i] = code(touch.touchpoint());
        columns.campaign()[i] = code(touch.campaign());
        columns.coupon()[i] = code(touch.coupon());
        columns.currency()[i] = touch.amount() == null ? 0 : code(touch.amount().currency());
        columns.amount()[i] =
                Decimals.toFixed(touch.amount() == null ? null : touch.amount().amount());
        columns.duration()[i] = touch.duration() == null ? -1 : touch.duration().toMillis();
        columns.rating()[i] = Decimals.toFixed(touch.rating());
        columns.key()[i] = Keys.of(touch.source(), touch.id());
        columns.order()[i] = Keys.of(touch.source(), touch.order());
    }

    @Override
    public void lines(long after, Consumer<LineColumns> chunks) {
        attributed(after).filter(row -> !row.touch().lines().isEmpty()).forEach(row -> chunks.accept(lines(row)));
    }

    private LineColumns lines(MemoryTouches.Kept row) {
        List<ProductLine> lines = row.touch().lines();
        int size = lines.size();
        LineColumns columns =
                new LineColumns(size, new long[size], new int[size], new int[size], new long[size], new long[size]);
        for (int i = 0; i < size; i++) {
            ProductLine line = lines.get(i);
            columns.touch()[i] = row.number();
            columns.product()[i] = code(line.product());
            columns.category()[i] = code(line.category());
            columns.quantity()[i] = Decimals.toFixed(line.quantity());
            columns.amount()[i] = Decimals.toFixed(line.amount());
        }
        return columns;
    }

    @Override
    public void property(String name, long after, Consumer<ValueColumns> chunks) {
        Map<Long, String> values = new java.util.LinkedHashMap<>();
        attributed(after)
                .filter(row -> row.touch().properties().containsKey(name))
                .forEach(
                        row -> values.put(row.number(), row.touch().properties().get(name)));
        send(values, chunks);
    }

    private static void send(Map<Long, String> values, Consumer<ValueColumns> chunks) {
        List<Map.Entry<Long, String>> rows = new ArrayList<>(values.entrySet());
        for (int from = 0; from < rows.size(); from += CHUNK) {
            List<Map.Entry<Long, String>> part = rows.subList(from, Math.min(from + CHUNK, rows.size()));
            chunks.accept(new ValueColumns(
                    part.size(),
                    part.stream().mapToLong(Map.Entry::getKey).toArray(),
                    part.stream().map(Map.Entry::getValue).toArray(String[]::new)));
        }
    }

    @Override
    public void customers(TouchStore.LongPairs each) {
        for (int i = 0; i < customers.length; i++) {
            each.accept(i + 1L, customers[i]);
        }
    }

    @Override
    public void declared(String name, Consumer<ValueColumns> chunks) {
        send(newest(name).values, chunks);
    }

    private Newest newest(String trait) {
        Newest newest = new Newest();
        traits.stream()
                .filter(one -> one.name().equals(trait))
                .forEach(one -> newest.put(one.customer(), one.at(), one.value()));
        return newest;
    }

    @Override
    public void statedAt(String name, TouchStore.LongPairs each) {
        newest(name).moments.forEach((owner, at) -> each.accept(owner, at.toEpochMilli()));
    }

    @Override
    public List<String> declaredNames() {
        return traits.stream().map(DeclaredTrait::name).distinct().sorted().toList();
    }

    @Override
    public void consents(String purpose, Consumer<ValueColumns> chunks) {
        Newest newest = new Newest();
        said.stream()
                .filter(consent -> consent.purpose().equals(purpose))
                .forEach(consent -> newest.put(
                        consent.customer(),
                        consent.at(),
                        consent.at().toEpochMilli() + (consent.granted() ? ":granted" : ":refused")));
        send(newest.values, chunks);
    }

    @Override
    public void close() {
        // Nothing is held that the collector does not free.
    }

    /** Keeps the newest value per identifier; of two equally new ones the one stored last. */
    private final class Newest {

        private final Map<Long, Instant> moments = new HashMap<>();
        private final Map<Long, String> values = new HashMap<>();

        void put(Identifier identifier, Instant at, String value) {
            long owner = identities.number(identifier).orElseThrow();
            Instant known = moments.get(owner);
            if (known == null || !at.isBefore(known)) {
                moments.put(owner, at);
                values.put(owner, value);
            }
        }
    }
}
