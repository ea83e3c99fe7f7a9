package halte.testkit.segmentation;

import halte.testkit.trait.Tables;
import halte.trait.api.Aggregate;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes populations, ordinary and hostile, that have the traits a strategy asks for. The same arguments give the same population. */
public final class Populations {

    private static final Set<String> TEXT_FIELDS =
            Set.of("type", "channel", "touchpoint", "campaign", "coupon", "product", "category");
    private static final Set<Aggregate> NEVER_MISSING = Set.of(
            Aggregate.COUNT,
            Aggregate.SUM,
            Aggregate.DISTINCT,
            Aggregate.ACTIVE_DAYS,
            Aggregate.SEQUENCE,
            Aggregate.MEMBER);
    private static final Set<Aggregate> OF_TEXTS =
            Set.of(Aggregate.FIRST, Aggregate.LAST, Aggregate.MODE, Aggregate.LIST, Aggregate.DIARY);
    private static final double[] EXTREMES = {
        Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, 0, -0.0, 1e15, -1e15, 9e307, 1, -1, 0.1, Double.NaN
    };
    private static final double[] INFINITIES = {
        Double.POSITIVE_INFINITY, 1, Double.NEGATIVE_INFINITY, Double.NaN, 0, 3, 2
    };
    private static final String[] STRANGE = {
        "", " ", "NaN", "null", "€ ü 漢 \uD83D\uDE80", "a".repeat(10_000), "-0", null
    };

    private final List<TraitDeclaration> traits;
    private final Map<String, List<String>> vocabulary;

    /**
     * Makes populations with these traits.
     *
     * @param traits the traits
     * @param vocabulary by trait name the texts that it takes on; such traits get columns of texts. Other traits get texts only when
     *     their aggregate always yields them
     */
    public Populations(List<TraitDeclaration> traits, Map<String, List<String>> vocabulary) {
        this.traits = List.copyOf(traits);
        this.vocabulary = Map.copyOf(vocabulary);
    }

    /** Returns all populations of this class by name: the hostile ones, and an ordinary one of 2,000 customers. */
    public Map<String, TraitTable> all() {
        Map<String, TraitTable> all = new LinkedHashMap<>();
        all.put("nobody", ordinary(0, 1));
        all.put("one customer", ordinary(1, 2));
        all.put("two customers", ordinary(2, 3));
        all.put("all equal", allEqual(200));
        all.put("all missing", allMissing(200));
        all.put("extreme values", extreme());
        all.put("infinite values", infinite());
        all.put("50 customers", ordinary(50, 4));
        all.put("2,000 customers", ordinary(2_000, 5));
        return all;
    }

    /**
     * Makes a population such as a shop may have: many small values, few large ones, some missing.
     *
     * @param customers how many
     * @param seed the seed of the random values
     */
    public TraitTable ordinary(int customers, long seed) {
        return table(customers, trait -> {
            Random random = new Random(seed * 31 + trait.name().hashCode());
            return isText(trait)
                    ? texts(trait, customers, row -> random.nextInt(20) == 0 ? null : word(trait, random))
                    : numbers(trait, customers, row -> number(trait, random));
        });
    }

    /** Makes a population in which nobody differs from anybody. */
    public TraitTable allEqual(int customers) {
        return table(customers, trait -> {
            String word = words(trait).get(0);
            return isText(trait) ? texts(trait, customers, row -> word) : numbers(trait, customers, row -> 3.0);
        });
    }

    /** Makes a population of whom nothing is known. */
    public TraitTable allMissing(int customers) {
        return table(
                customers,
                trait -> isText(trait)
                        ? texts(trait, customers, row -> null)
                        : numbers(trait, customers, row -> Double.NaN));
    }

    /** Makes a population with the largest, smallest and strangest finite values. */
    public TraitTable extreme() {
        return cycle(EXTREMES, 97);
    }

    /** Makes a population with infinite values, such as a source may declare. */
    public TraitTable infinite() {
        return cycle(INFINITIES, 90);
    }

    private TraitTable cycle(double[] values, int customers) {
        return table(customers, trait -> {
            int shift = Math.floorMod(trait.name().hashCode(), 7);
            return isText(trait)
                    ? texts(trait, customers, row -> STRANGE[(row + shift) % STRANGE.length])
                    : numbers(trait, customers, row -> values[(row + shift) % values.length]);
        });
    }

    private TraitTable table(int customers, java.util.function.Function<TraitDeclaration, TraitColumn> column) {
        long[] numbers =
                IntStream.range(0, customers).mapToLong(row -> 3L * row + 1).toArray();
        return new TraitTable(numbers, traits.stream().map(column).toList());
    }

    private boolean isText(TraitDeclaration trait) {
        boolean yieldsTexts = OF_TEXTS.contains(trait.aggregate());
        return vocabulary.containsKey(trait.name())
                || yieldsTexts && trait.field() != null && TEXT_FIELDS.contains(trait.field());
    }

    private List<String> words(TraitDeclaration trait) {
        return vocabulary.getOrDefault(trait.name(), List.of("a", "b", "c", "17"));
    }

    private String word(TraitDeclaration trait, Random random) {
        List<String> words = words(trait);
        if (trait.aggregate() != Aggregate.LIST && trait.aggregate() != Aggregate.DIARY) {
            return words.get(random.nextInt(words.size()));
        }
        return random.ints(1 + random.nextInt(words.size()), 0, words.size())
                .distinct()
                .mapToObj(words::get)
                .collect(Collectors.joining("\n"));
    }

    private static double number(TraitDeclaration trait, Random random) {
        if (!NEVER_MISSING.contains(trait.aggregate()) && random.nextInt(20) == 0) {
            return Double.NaN;
        }
        return switch (trait.aggregate()) {
            case COUNT, DISTINCT, ACTIVE_DAYS -> Math.floor(-3 * Math.log(1 - random.nextDouble()));
            case DAYS_SINCE, DAYS_SINCE_FIRST, MEAN_GAP, GAP_DEVIATION -> random.nextDouble() * 700;
            case SEQUENCE, MEMBER -> random.nextInt(2);
            default -> Math.rint(Math.exp(3 + random.nextGaussian()) * 100) / 100;
        };
    }

    private static TraitColumn numbers(TraitDeclaration trait, int customers, IntFunction<Double> value) {
        return Tables.numbers(
                trait.name(),
                IntStream.range(0, customers).mapToDouble(value::apply).toArray());
    }

    private static TraitColumn texts(TraitDeclaration trait, int customers, IntFunction<String> value) {
        return Tables.texts(
                trait.name(), IntStream.range(0, customers).mapToObj(value).toArray(String[]::new));
    }
}
