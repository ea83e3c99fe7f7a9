package halte.timeline;

import halte.model.LineColumns;
import halte.model.TouchColumns;
import halte.model.TouchType;
import halte.model.ValueColumns;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds a {@link TimelineImage} from chunks that come on top of an older image. First say {@link #terms} and {@link #customers},
 * then hand over all touches, then their lines and properties. The older image stays as it is. Not safe for use by several threads.
 */
public final class ImageBuilder {

    private final TimelineImage older;
    private final RawShard[] raws = new RawShard[Shards.COUNT];
    private TouchPages pages = new TouchPages();
    private final Division division = new Division();
    private final Map<String, Dictionary.Builder> dictionaries = new HashMap<>();
    private Dictionary terms;
    private CustomerMap customers;
    private int currency;
    private int order;
    private int refund;
    private long foreign;
    private long touches;
    private boolean moneyMoved;

    ImageBuilder(TimelineImage older) {
        this.older = older;
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
        currency = terms.code(older.currency());
        order = terms.code(TouchType.ORDER);
        refund = terms.code(TouchType.REFUND);
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
        division.divide(chunk, customers);
        for (RawShard raw : raws) {
            int position = raw.size();
            for (int i = division.start(raw.shard); i < division.start(raw.shard + 1); i++) {
                note(chunk, division.row(i), raw, position++);
            }
            raw.add(chunk, division);
        }
        touches += division.start(Shards.COUNT);
    }

    /** Notes what is particular about a touch that is about to be added. */
    private void note(TouchColumns chunk, int i, RawShard raw, int position) {
        pages.put(chunk.touch()[i], raw.shard, position);
        if (chunk.currency()[i] != 0 && chunk.currency()[i] != currency) {
            raw.foreign.set(position);
            foreign++;
        }
        if (chunk.type()[i] == order) {
            raw.orders.add(position, chunk.key()[i]);
            moneyMoved = true;
        } else if (chunk.type()[i] == refund && chunk.order()[i] != 0) {
            raw.refunds.add(position, chunk.order()[i]);
            moneyMoved = true;
        }
    }

    /** Adds product lines of touches added before; lines of other touches are left out. */
    public void lines(LineColumns chunk) {
        for (int i = 0; i < chunk.size(); i++) {
            int found = pages.find(chunk.touch()[i]);
            if (found != -1) {
                raws[TouchPages.shard(found)].addLine(TouchPages.position(found), chunk, i);
            }
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
        pages = null;
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
