package halte.segmentation.purchases;

import halte.segmentation.purchases.PurchaseParameters.Declared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Learns from the purchases up to a day what things are and after how long they are bought again. */
final class Learning {

    private static final int LONGEST = 365;
    private static final int SHORTEST = 28;
    private static final double ALMOST_ALL = 0.9;

    private final Ledger ledger;
    private final PurchaseParameters wanted;
    private final int until;
    private final RhythmFit[] fits;
    private final int[] customers;
    private final long[] days;
    private final int[] observed;
    private final int[] repeated;
    private int first = Integer.MAX_VALUE;

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
        begin();
        int horizon = Math.min(LONGEST, (until - first) / 2);
        Occurrences bought = new Occurrences(fits.length);
        for (History history = ledger.read(); history.next(); ) {
            bought.load(history, until);
            for (int i = 0; i < bought.size(); i++) {
                add(bought, bought.item(i), horizon);
            }
        }
        Rhythm[] rhythms = rhythms();
        List<Item> items = new ArrayList<>();
        for (int item = 0; item < fits.length; item++) {
            items.add(item(item, rhythms[item], horizon));
        }
        return new Knowledge(ledger.items(), items, Transitions.of(ledger, until));
    }

    private void begin() {
        for (History history = ledger.read(); history.next(); ) {
            if (history.days() > 0) {
                first = Math.min(first, history.day(0));
            }
        }
        first = Math.min(first, until);
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

    /** Learns rhythms first as if everybody bought again, and then how many do within the time that almost all gaps take. */
    private Rhythm[] rhythms() {
        Rhythm[] rhythms = new Rhythm[fits.length];
        int[] waits = new int[fits.length];
        for (int item = 0; item < fits.length; item++) {
            rhythms[item] = fits[item].fit(new double[] {1, 1, 1, 1});
            if (rhythms[item] != null) {
                double wait = rhythms[item].quantile(0, 0, ALMOST_ALL);
                waits[item] = (int) Math.max(1, Math.min(wait, (until - first) / 2.0));
            }
        }
        long[][][] counts = counts(rhythms, waits);
        for (int item = 0; item < fits.length; item++) {
            rhythms[item] = rhythms[item] == null ? null : again(rhythms[item], waits[item], counts[item]);
        }
        return rhythms;
    }

    private long[][][] counts(Rhythm[] rhythms, int[] waits) {
        long[][][] counts = new long[fits.length][4][2];
        Occurrences bought = new Occurrences(fits.length);
        for (History history = ledger.read(); history.next(); ) {
            bought.load(history, until);
            for (int i = 0; i < bought.size(); i++) {
                int item = bought.item(i);
                if (rhythms[item] != null) {
                    count(bought, item, waits[item], counts[item]);
                }
            }
        }
        return counts;
    }

    private void count(Occurrences bought, int item, int wait, long[][] counts) {
        int size = bought.count(item);
        for (int i = 0; i < size && bought.day(item, i) <= until - wait; i++) {
            long[] count = counts[Rhythm.place(i + 1)];
            count[0]++;
            count[1] += i + 1 < size && bought.day(item, i + 1) <= bought.day(item, i) + wait ? 1 : 0;
        }
    }

    private static Rhythm again(Rhythm rhythm, int wait, long[][] counts) {
        double[] again = new double[counts.length];
        for (int place = 0; place < again.length; place++) {
            double share = (counts[place][1] + 1.0) / (counts[place][0] + 2.0);
            double seen = rhythm.within(0, 0, wait);
            again[place] = Math.min(0.999, share / Math.max(seen, 0.5));
        }
        return new Rhythm(rhythm.p(), rhythm.q(), rhythm.gamma(), again);
    }

    private Item item(int item, Rhythm rhythm, int horizon) {
        Declared said = wanted.declared().get(ledger.items().name(item));
        double share = observed[item] == 0 ? Double.NaN : repeated[item] / (double) observed[item];
        double shape = fits[item].pairs() < RhythmFit.FEWEST ? Double.NaN : fits[item].shape();
        Inference.Inferred inferred = horizon < SHORTEST
                ? new Inference.Inferred(Nature.UNKNOWN, false)
                : Inference.of(share, observed[item], fits[item].shape());
        Rhythm told = said != null && said.every() > 0 ? Rhythm.every(said.every()) : rhythm;
        return new Item(
                said == null ? inferred.nature() : said.nature(),
                said != null,
                said != null || inferred.clear(),
                customers[item],
                days[item],
                share,
                observed[item],
                shape,
                told);
    }
}
