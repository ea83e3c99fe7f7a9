package halte.timeline;

import halte.model.ValueColumns;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All timelines at one moment, as columns in memory. Immutable: a newer image shares what did not change. Safe to read from any
 * thread.
 */
public final class TimelineImage {

    static final Segment NOTHING = new Segment(
            new long[0],
            new int[1],
            new int[1],
            new Packed[Column.ALL.length],
            new Keyed(new int[0], new long[0]),
            new Keyed(new int[0], new long[0]),
            Map.of(),
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            0);

    private final String currency;
    private final Dictionary terms;
    private final CustomerMap customerMap;
    private final List<Shard> shards;
    private final Map<String, Dictionary> dictionaries;
    private final Refunds refunds;
    private final long[] numbers;
    private final long touches;
    private final long foreign;

    TimelineImage(
            String currency,
            Dictionary terms,
            CustomerMap customerMap,
            List<Shard> shards,
            Map<String, Dictionary> dictionaries,
            Refunds refunds,
            long[] numbers,
            long touches,
            long foreign) {
        this.currency = currency;
        this.terms = terms;
        this.customerMap = customerMap;
        this.shards = shards;
        this.dictionaries = dictionaries;
        this.refunds = refunds;
        this.numbers = numbers;
        this.touches = touches;
        this.foreign = foreign;
    }

    /**
     * Makes an image without touches.
     *
     * @param currency the ISO 4217 code of the currency in which amounts are summed; amounts in another one count as missing
     */
    public static TimelineImage empty(String currency) {
        List<Shard> none = Collections.nCopies(Shards.COUNT, new Shard(NOTHING, NOTHING));
        return new TimelineImage(
                currency, Dictionary.EMPTY, CustomerMap.NONE, none, Map.of(), Refunds.NONE, new long[0], 0, 0);
    }

    /** Begins a newer image that adds touches to this one, on the caller's thread alone until it is built. */
    public ImageBuilder newer() {
        return newer(new Workers(1));
    }

    /**
     * Begins a newer image that adds touches to this one.
     *
     * @param workers who packs the touches while more of them are handed over
     */
    public ImageBuilder newer(Workers workers) {
        return new ImageBuilder(this, workers, ImageBuilder.BLOCK);
    }

    /**
     * Begins a newer image that also holds a property.
     *
     * @param name the property's name
     */
    public PropertyLoader loading(String name) {
        return new PropertyLoader(this, name);
    }

    /** Returns the number of customers. */
    public int customers() {
        return numbers.length;
    }

    /** Returns the number of the customer in a row of every table made of this image; rows are in ascending order of numbers. */
    public long customer(int row) {
        return numbers[row];
    }

    /** Returns a customer's row, or a negative number when he is unknown. */
    public int row(long customer) {
        return Arrays.binarySearch(numbers, customer);
    }

    /** Returns the row of the customer that an identifier belongs to, or a negative number when he is unknown. */
    public int rowOfIdentifier(long identifier) {
        return row(customerMap.customer(identifier));
    }

    /** Returns the number of touches. */
    public long touches() {
        return touches;
    }

    /** Returns how many touches have an amount in another currency, which counts as missing. */
    public long foreignAmounts() {
        return foreign;
    }

    /** Returns when the earliest touch happened; null without touches. */
    public Instant first() {
        return touches == 0
                ? null
                : Instant.ofEpochMilli(
                        shards.stream().mapToLong(Shard::firstTime).min().orElseThrow());
    }

    /** Returns when the latest touch happened; null without touches. */
    public Instant last() {
        return touches == 0
                ? null
                : Instant.ofEpochMilli(
                        shards.stream().mapToLong(Shard::lastTime).max().orElseThrow());
    }

    /** Returns about how many bytes of memory the columns take. */
    public long bytes() {
        return shards.stream().mapToLong(Shard::bytes).sum() + 8L * numbers.length;
    }

    /** Returns the names of the properties that the image holds. */
    public Set<String> properties() {
        return dictionaries.keySet();
    }

    /** Returns the currency in which amounts are summed. */
    public String currency() {
        return currency;
    }

    /** Returns which customer each identifier belongs to. */
    public CustomerMap customerMap() {
        return customerMap;
    }

    /** Tells whether adding up numbers of that size, one per touch or line of a customer, stays within fixed point. */
    boolean fits(long largest) {
        long most = refunds.size() + 1L;
        for (Shard shard : shards) {
            most = Math.max(
                    most,
                    refunds.size()
                            + (long) Math.max(
                                    shard.base().most(), shard.overlay().most()));
        }
        return Math.multiplyHigh(largest, most) == 0 && largest * most >= 0;
    }

    /** Returns what no value of a column exceeds, whatever its sign. */
    long largest(Column column) {
        return shards.stream()
                .mapToLong(shard ->
                        Math.max(shard.base().largest(column), shard.overlay().largest(column)))
                .max()
                .orElse(0);
    }

    Dictionary terms() {
        return terms;
    }

    List<Shard> shards() {
        return shards;
    }

    Map<String, Dictionary> dictionaries() {
        return dictionaries;
    }

    Refunds refunds() {
        return refunds;
    }

    long[] numbers() {
        return numbers;
    }

    /** Adds a property to an image. Not safe for use by several threads. */
    public static final class PropertyLoader {

        private final TimelineImage image;
        private final String name;
        private final Dictionary.Builder dictionary = new Dictionary.Builder(Dictionary.EMPTY);
        private final PropertyRows bases;
        private final PropertyRows overlays;

        private PropertyLoader(TimelineImage image, String name) {
            this.image = image;
            this.name = name;
            this.bases = new PropertyRows(image.shards.stream().map(Shard::base).toList());
            this.overlays =
                    new PropertyRows(image.shards.stream().map(Shard::overlay).toList());
        }

        /** Adds values; owners are touches, and those that the image does not hold are left out. */
        public void accept(ValueColumns chunk) {
            for (int i = 0; i < chunk.size(); i++) {
                int code = dictionary.add(chunk.value()[i]);
                bases.put(chunk.owner()[i], code);
                overlays.put(chunk.owner()[i], code);
            }
        }

        /** Returns the newer image; the loader must not be used any more. */
        public TimelineImage build() {
            Shard[] shards = new Shard[Shards.COUNT];
            for (int i = 0; i < shards.length; i++) {
                shards[i] = new Shard(bases.with(i, name), overlays.with(i, name));
            }
            Map<String, Dictionary> more = new HashMap<>(image.dictionaries);
            more.put(name, dictionary.build());
            return new TimelineImage(
                    image.currency,
                    image.terms,
                    image.customerMap,
                    List.of(shards),
                    Map.copyOf(more),
                    image.refunds,
                    image.numbers,
                    image.touches,
                    image.foreign);
        }
    }
}
