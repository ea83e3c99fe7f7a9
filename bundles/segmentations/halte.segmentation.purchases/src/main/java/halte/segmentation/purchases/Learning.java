package halte.segmentation.purchases;

import halte.segmentation.purchases.PurchaseParameters.Declared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Learns from the purchases up to a day what things are and after how long they are bought again. */
final class Learning {

    private static final int LONGEST = 365;
    private static final int SHORTEST = 28;

    private final Ledger ledger;
    private final PurchaseParameters wanted;
    private final int until;
    private final RhythmFit[] fits;
    private final int[] customers;
    private final long[] days;
    private final int[] observed;
    private final int[] repeated;

    Learning(Ledger ledger, PurchaseParameters wanted, int until) {
        this.ledger = ledger;
        this.wanted = wanted;
        this.until = until;
        int size = ledger.items().size();
        this.fits = new RhythmFit[size];
        Arrays.setAll(fits, item -> new RhythmFit());
        this.customers = new int[size];
        this.days = new long[size];
        this.observed = new int[size];
        this.repeated = new int[size];
    }

    Knowledge learn() {
        int first = ledger.calendar().earliest(until);
        int horizon = Math.min(LONGEST, (until - first) / 2);
        Occurrences bought = new Occurrences(fits.length);
        for (History history = ledger.read(); history.next(); ) {
            bought.load(history, until);
            for (int i = 0; i < bought.size(); i++) {
                add(bought, bought.item(i), horizon);
            }
        }
        Inference.Inferred[] natures = new Inference.Inferred[fits.length];
        Arrays.setAll(natures, item -> nature(item, horizon));
        Rhythm[] rhythms =
                rhythms(Arrays.stream(natures).map(Inference.Inferred::nature).toArray(Nature[]::new));
        List<Item> items = new ArrayList<>();
        for (int item = 0; item < fits.length; item++) {
            items.add(item(item, natures[item], rhythms[item]));
        }
        return weighed(items, Weighing.early(first, until));
    }

    private Knowledge weighed(List<Item> items, int early) {
        Sequels[] sequels = Sequels.of(ledger, early, until);
        Transitions earlier = early == until ? null : Transitions.of(sequels[0]);
        sequels[0].add(sequels[1]);
        Knowledge knowledge = new Knowledge(ledger.items(), items, Transitions.of(sequels[0]), Weighing.USUAL);
        return early == until ? knowledge : Weighing.of(ledger, knowledge, earlier, wanted, early, until);
    }

    private void add(Occurrences bought, int item, int horizon) {
        fits[item].add(bought, item);
        customers[item]++;
        days[item] += bought.count(item);
        if (bought.first(item) <= until - horizon) {
            observed[item]++;
            boolean again = bought.count(item) > 1 && bought.day(item, 1) <= bought.first(item) + horizon;
            repeated[item] += again ? 1 : 0;
        }
    }

    /** Learns rhythms of things that are bought again, each for itself; the others need none. */
    private Rhythm[] rhythms(Nature[] natures) {
        Rhythm[] rhythms = new Rhythm[fits.length];
        Pace[] paces = new Pace[fits.length];
        each(item -> {
            rhythms[item] = natures[item].recurs() ? fits[item].fit(new double[] {1, 1, 1, 1}) : null;
            paces[item] = rhythms[item] == null ? null : new Pace(until);
        });
        watch(paces);
        each(item -> rhythms[item] = rhythms[item] == null ? null : paces[item].fit(rhythms[item]));
        return rhythms;
    }

    private void each(IntConsumer work) {
        IntStream.range(0, fits.length).parallel().forEach(work);
    }

    private void watch(Pace[] paces) {
        Asking asking = new Asking(paces, customers);
        Occurrences bought = new Occurrences(fits.length);
        for (History history = ledger.read(); history.next(); ) {
            if (asking.ask(history, until)) {
                bought.load(history, until);
                asking.hear(bought);
            }
        }
    }

    private Item item(int item, Inference.Inferred inferred, Rhythm rhythm) {
        Declared said = wanted.declared().get(ledger.items().name(item));
        boolean renewed = said != null && said.every() > 0;
        return new Item(
                inferred.nature(),
                said != null,
                inferred.clear(),
                customers[item],
                days[item],
                share(item),
                observed[item],
                fits[item].pairs() < RhythmFit.FEWEST ? Double.NaN : fits[item].shape(),
                renewed ? Rhythm.every(said.every()) : rhythm);
    }

    private double share(int item) {
        return observed[item] == 0 ? Double.NaN : repeated[item] / (double) observed[item];
    }

    private Inference.Inferred nature(int item, int horizon) {
        Declared said = wanted.declared().get(ledger.items().name(item));
        if (said != null) {
            return new Inference.Inferred(said.nature(), true);
        }
        return horizon < SHORTEST
                ? new Inference.Inferred(Nature.UNKNOWN, false)
                : Inference.of(share(item), observed[item], fits[item].shape());
    }
}
