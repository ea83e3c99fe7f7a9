package halte.timeline;

import halte.model.LineColumns;
import halte.model.TouchColumns;
import halte.model.ValueColumns;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Builds a {@link TimelineImage} from chunks that come on top of an older image. First say {@link #terms} and {@link #customers},
 * then hand over all touches, then their lines and properties. The older image stays as it is. Not safe for use by several threads.
 */
public final class ImageBuilder {

    /** So many touches are packed at a time; their columns take some 13 MB. */
    static final int BLOCK = 1 << 17;

    private final TimelineImage older;
    private final RawShard[] raws = new RawShard[Shards.COUNT];
    private TouchPages pages = new TouchPages();
    private final Conveyor conveyor;
    private TouchBlock filling;
    private TouchBlock spare;
    private LineBlock fillingLines;
    private LineBlock spareLines;
    private final Map<String, Dictionary.Builder> dictionaries = new HashMap<>();
    private Dictionary terms;
    private CustomerMap customers;
    private Money money;

    ImageBuilder(TimelineImage older, Workers workers, int block) {
        this.older = older;
        this.conveyor = new Conveyor(workers, block / 32);
        this.filling = new TouchBlock(block);
        this.spare = new TouchBlock(block);
        this.fillingLines = new LineBlock(block);
        this.spareLines = new LineBlock(block);
        this.customers = older.customerMap();
        terms(Arrays.asList(older.terms().texts()));
        for (int i = 0; i < raws.length; i++) {
            raws[i] = new RawShard(i);
        }
    }

    /**
     * Says what codes stand for; at least the terms of the older image, in the same places.
     *
     * @param all all terms; position 0 is none
     */
    public ImageBuilder terms(List<String> all) {
        terms = terms == null ? older.terms() : terms;
        terms = all.size() == terms.size() ? terms : Dictionary.of(all);
        money = Money.of(older.currency(), terms);
        return this;
    }

    /**
     * Says which customer identifiers belong to; must keep what the older image knows (see {@link CustomerMap#keeps}).
     *
     * @param map the customers
     */
    public ImageBuilder customers(CustomerMap map) {
        customers = map;
        return this;
    }

    /** Makes sure that the customer of an identifier is there even without touches. */
    public ImageBuilder known(long identifier) {
        long customer = customers.customer(CustomerMap.checked(identifier));
        if (older.row(customer) < 0) {
            raws[Shards.shard(customer)].know(customer);
        }
        return this;
    }

    /** Adds touches, each with a number that no touch had so far. What has identifier 0 is left out. */
    public void touches(TouchColumns chunk) {
        for (int from = 0; from < chunk.size(); ) {
            from = filling.take(chunk, from);
            if (filling.full()) {
                sendTouches();
            }
        }
    }

    private void sendTouches() {
        TouchBlock block = filling;
        block.divide(customers, pages, raws);
        conveyor.send(block.size(), TouchBlock.TASKS, task -> block.pack(task, raws, money));
        filling = spare;
        filling.clear();
        spare = block;
    }

    /** Adds product lines of touches added before; lines of other touches are left out. */
    public void lines(LineColumns chunk) {
        settleTouches();
        for (int from = 0; from < chunk.size(); ) {
            from = fillingLines.take(chunk, from);
            if (fillingLines.full()) {
                sendLines();
            }
        }
    }

    private void sendLines() {
        LineBlock block = fillingLines;
        block.divide(pages);
        conveyor.send(block.size(), LineBlock.TASKS, task -> block.pack(task, raws));
        fillingLines = spareLines;
        fillingLines.clear();
        spareLines = block;
    }

    /** Sends what is left of the touches, since what comes next asks where they are. */
    private void settleTouches() {
        if (filling.size() > 0) {
            sendTouches();
        }
    }

    /** Returns the names of the properties that the older image holds. */
    public Set<String> properties() {
        return older.properties();
    }

    /**
     * Adds values of a property of touches added before. All properties that the older image holds must be handed over; a property
     * that it does not hold is ignored unless the older image is empty.
     *
     * @param name the property
     * @param chunk its values; owners are touches
     */
    public void property(String name, ValueColumns chunk) {
        if (older.touches() > 0 && !older.properties().contains(name)) {
            return;
        }
        settleTouches();
        Dictionary.Builder dictionary = dictionaries.computeIfAbsent(
                name, key -> new Dictionary.Builder(older.dictionaries().getOrDefault(key, Dictionary.EMPTY)));
        for (int i = 0; i < chunk.size(); i++) {
            int found = pages.find(chunk.owner()[i]);
            if (found != -1) {
                raws[TouchPages.shard(found)].addProperty(
                        TouchPages.position(found), name, dictionary.add(chunk.value()[i]));
            }
        }
    }

    /**
     * Builds the image; the builder must not be used any more.
     *
     * @param workers who does it
     */
    public TimelineImage build(Workers workers) {
        settleTouches();
        if (fillingLines.size() > 0) {
            sendLines();
        }
        conveyor.finish();
        forgetBlocks();
        long foreign = sum(raw -> raw.foreign.cardinality());
        long touches = sum(RawShard::size);
        boolean moneyMoved = sum(raw -> raw.orders.size() + raw.refunds.size()) > 0;
        Shard[] shards = older.shards().toArray(Shard[]::new);
        workers.run(Shards.COUNT, i -> {
            shards[i] = new ShardMerge(shards[i], raws[i]).merge();
            raws[i] = null;
        });
        List<Shard> all = List.of(shards);
        Map<String, Dictionary> properties = new HashMap<>(older.dictionaries());
        dictionaries.forEach((name, builder) -> properties.put(name, builder.build()));
        return new TimelineImage(
                older.currency(),
                terms,
                customers,
                all,
                Map.copyOf(properties),
                moneyMoved ? Refunds.of(all) : older.refunds(),
                numbers(all),
                older.touches() + touches,
                older.foreignAmounts() + foreign);
    }

    private void forgetBlocks() {
        pages = null;
        filling = null;
        spare = null;
        fillingLines = null;
        spareLines = null;
    }

    private long sum(ToLongFunction<RawShard> of) {
        return Arrays.stream(raws).mapToLong(of).sum();
    }

    private long[] numbers(List<Shard> shards) {
        int sum = shards.stream().mapToInt(Shard::customers).sum();
        if (sum == older.customers()) {
            return older.numbers();
        }
        long[] numbers = new long[sum];
        int[] size = {0};
        for (Shard shard : shards) {
            shard.runs((segment, from, to) -> {
                System.arraycopy(segment.customers(), from, numbers, size[0], to - from);
                size[0] += to - from;
            });
        }
        Arrays.parallelSort(numbers);
        return numbers;
    }
}
