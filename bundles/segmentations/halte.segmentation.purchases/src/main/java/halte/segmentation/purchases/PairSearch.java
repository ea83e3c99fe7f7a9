package halte.segmentation.purchases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the pairs of things that belong together beyond chance, and follows customers from one to the other. */
final class PairSearch {

    private static final int MOST = 300;
    private static final int FEWEST = 10;

    private final Ledger ledger;
    private final Counts counts;
    private final int until;
    private final int within;

    PairSearch(Ledger ledger, int until, int within) {
        this.ledger = ledger;
        this.until = until;
        this.within = within;
        this.counts = Counts.of(ledger, until, within);
    }

    /** Returns the pairs, the surest first. */
    List<Pair> pairs() {
        int size = ledger.items().size();
        double limit = Holm.limit(probabilities(size), 3L * size * (size - 1) / 2);
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                Pair pair = pair(a, b, limit);
                if (pair.found().contains(true)) {
                    pairs.add(pair);
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.strongest())
                .thenComparing(Pair::a)
                .thenComparing(Pair::b));
        List<Pair> surest = List.copyOf(pairs.subList(0, Math.min(MOST, pairs.size())));
        follow(surest);
        return surest;
    }

    private double[] probabilities(int size) {
        List<Double> found = new ArrayList<>();
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                if (a < b && candidate(counts.together(a, b))) {
                    found.add(counts.together(a, b).p());
                }
                if (a != b && candidate(counts.after(a, b))) {
                    found.add(counts.after(a, b).p());
                }
            }
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static boolean candidate(Association association) {
        return association.both() >= FEWEST && association.lift() > 1;
    }

    private Pair pair(int a, int b, double limit) {
        Association together = counts.together(a, b);
        Association onward = counts.after(a, b);
        Association backward = counts.after(b, a);
        return new Pair(
                a,
                b,
                together,
                onward,
                backward,
                List.of(beyond(together, limit), beyond(onward, limit), beyond(backward, limit)),
                new Pair.Way(),
                new Pair.Way());
    }

    private static boolean beyond(Association association, double limit) {
        return candidate(association) && association.p() <= limit;
    }

    private void follow(List<Pair> pairs) {
        List<List<Pair>> byFirst = new ArrayList<>();
        for (int item = 0; item < ledger.items().size(); item++) {
            byFirst.add(new ArrayList<>());
        }
        pairs.forEach(pair -> byFirst.get(pair.a()).add(pair));
        Occurrences bought = new Occurrences(ledger.items().size());
        for (History history = ledger.read(); history.next(); ) {
            bought.load(history, until);
            for (int i = 0; i < bought.size(); i++) {
                for (Pair pair : byFirst.get(bought.item(i))) {
                    if (bought.count(pair.b()) > 0) {
                        follow(bought, pair);
                    }
                }
            }
        }
    }

    private void follow(Occurrences bought, Pair pair) {
        long onward = way(bought, pair.a(), pair.b(), pair.ways());
        long backward = way(bought, pair.b(), pair.a(), pair.back());
        pair.ways().usual += onward > backward ? 1 : 0;
        pair.back().usual += backward > onward ? 1 : 0;
    }

    /** Keeps how long it took; returns how many pairs of days go this way. */
    private long way(Occurrences bought, int a, int b, Pair.Way way) {
        long pairs = 0;
        for (int i = 0; i < bought.count(a); i++) {
            boolean first = true;
            for (int k = 0; k < bought.count(b); k++) {
                int days = bought.day(b, k) - bought.day(a, i);
                if (days > 0 && days <= within) {
                    pairs++;
                    if (first && bought.day(a, i) <= until - within) {
                        way.days.add(days);
                    }
                    first = false;
                }
            }
        }
        return pairs;
    }
}
