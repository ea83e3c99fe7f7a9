package halte.segmentation.purchases;

import halte.segmentation.purchases.Replacements.Replacement;
import java.util.ArrayList;
import java.util.List;

/** Tells upgrades, accessories and complements among pairs of things. */
final class Graph {

    private static final int FEWEST = 10;

    private final Ledger ledger;
    private final boolean byProduct;
    private final List<Pair> pairs;
    private final List<Replacement> replaced;
    private final double oneWay;

    Graph(Ledger ledger, PurchaseParameters wanted, int until) {
        this.ledger = ledger;
        this.byProduct = wanted.byProduct();
        this.pairs = new PairSearch(ledger, until, wanted.within()).pairs();
        this.replaced = byProduct ? List.of() : new Replacements(ledger, until).found();
        double[] ways = pairs.stream()
                .mapToDouble(pair -> Math.min(
                        Association.sign(pair.ways().usual, pair.back().usual),
                        Association.sign(pair.back().usual, pair.ways().usual)))
                .toArray();
        this.oneWay = Holm.limit(ways, 2L * ways.length);
    }

    List<Pair> pairs() {
        return pairs;
    }

    List<Replacement> replaced() {
        return replaced;
    }

    /** Returns what leads to what, the surest first. */
    List<Relation> relations() {
        List<Relation> relations = new ArrayList<>();
        replaced.forEach(each -> relations.add(relation(
                each.item(), each.item(), Kind.UPGRADE, each.dearer() / Math.max(1.0, each.cheaper()), each.days())));
        pairs.forEach(pair -> add(pair, relations));
        return relations;
    }

    private void add(Pair pair, List<Relation> relations) {
        int way = way(pair);
        if (way != 0) {
            int from = way > 0 ? pair.a() : pair.b();
            int to = way > 0 ? pair.b() : pair.a();
            Association after = way > 0 ? pair.onward() : pair.backward();
            Pair.Way days = way > 0 ? pair.ways() : pair.back();
            relations.add(relation(from, to, kind(from, to), after.lift(), days.days.sorted()));
        } else {
            complement(pair, pair.a(), pair.b(), pair.ways(), relations);
            complement(pair, pair.b(), pair.a(), pair.back(), relations);
        }
    }

    private static void complement(Pair pair, int from, int to, Pair.Way way, List<Relation> relations) {
        boolean onward = from == pair.a();
        boolean follows = pair.found().get(onward ? 1 : 2);
        double after = (onward ? pair.onward() : pair.backward()).lift();
        double strength = pair.found().get(0) ? pair.together().lift() : after;
        if (pair.found().get(0) || follows) {
            relations.add(relation(from, to, Kind.COMPLEMENT, strength, follows ? way.days.sorted() : new int[0]));
        }
    }

    /** Returns 1 when b follows a and a hardly follows b, -1 the other way round, else 0. */
    int way(Pair pair) {
        double onward = Association.sign(pair.ways().usual, pair.back().usual);
        double backward = Association.sign(pair.back().usual, pair.ways().usual);
        if (pair.found().get(1) && onward <= oneWay && onward < backward) {
            return 1;
        }
        return pair.found().get(2) && backward <= oneWay && backward < onward ? -1 : 0;
    }

    /** Returns what it is that follows one way: dearer and of the same category, cheaper, or neither. */
    Kind kind(int from, int to) {
        double before = ledger.price(from);
        double after = ledger.price(to);
        boolean alike =
                byProduct && ledger.family(from) != null && ledger.family(from).equals(ledger.family(to));
        if (alike && after >= Replacements.DEARER * before) {
            return Kind.UPGRADE;
        }
        return after < before ? Kind.ACCESSORY : Kind.COMPLEMENT;
    }

    private static Relation relation(int from, int to, Kind kind, double strength, int[] days) {
        int n = days.length;
        return n < FEWEST
                ? new Relation(from, to, kind, strength, -1, -1, -1)
                : new Relation(from, to, kind, strength, days[n / 4], days[n / 2], days[3 * n / 4]);
    }
}
